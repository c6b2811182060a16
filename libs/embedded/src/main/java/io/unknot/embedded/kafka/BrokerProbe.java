package io.unknot.embedded.kafka;

import io.unknot.embedded.ServerProcess;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** Asks a broker which nodes its cluster has; it has registered with its controller once it names itself. */
public record BrokerProbe(String host, int port) implements ServerProcess.Probe {
    private static final int TRY_MILLIS = 2_000;

    @Override
    public boolean answers() {
        return listens() && namesItself();
    }

    // Spares the admin client, which logs every refused connection.
    private boolean listens() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), TRY_MILLIS);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private boolean namesItself() {
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, host + ":" + port,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TRY_MILLIS,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TRY_MILLIS);
        try (Admin admin = Admin.create(settings)) {
            return !admin.describeCluster()
                    .nodes()
                    .get(TRY_MILLIS, TimeUnit.MILLISECONDS)
                    .isEmpty();
        } catch (ExecutionException | TimeoutException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
