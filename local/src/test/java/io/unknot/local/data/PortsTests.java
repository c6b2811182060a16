package io.unknot.local.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unknot.embedded.FreePorts;
import io.unknot.local.Complaint;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTests {
    private static final List<String> NAMES = List.of("kafka", "postgres", "smtp");

    @TempDir
    Path folder;

    DataDirectory data;

    @BeforeEach
    void open() {
        data = new DataDirectory(folder);
    }

    @Test
    void choosesTheSamePortsAgain() {
        Ports first = Ports.choose(data, FreePorts.one(), NAMES);
        Ports second = Ports.choose(data, first.of("gateway"), NAMES);

        assertThat(second).isEqualTo(first).isEqualTo(Ports.remembered(data));
        assertThat(second.byName().values()).doesNotHaveDuplicates().hasSize(NAMES.size() + 1);
    }

    @Test
    void leavesAPortSomebodyElseHasTaken() throws IOException {
        Ports first = Ports.choose(data, FreePorts.one(), NAMES);

        try (ServerSocket _ = listenOn(first.of("kafka"))) {
            Ports second = Ports.choose(data, first.of("gateway"), NAMES);

            assertThat(second.of("kafka")).isNotEqualTo(first.of("kafka"));
            assertThat(second.of("postgres")).isEqualTo(first.of("postgres"));
        }
    }

    @Test
    void givesTheGatewayThePortAskedForOrComplains() throws IOException {
        int wanted = FreePorts.one();
        assertThat(Ports.choose(data, wanted, NAMES).of("gateway")).isEqualTo(wanted);

        try (ServerSocket _ = listenOn(wanted)) {
            assertThatThrownBy(() -> Ports.choose(data, wanted, NAMES))
                    .isInstanceOf(Complaint.class)
                    .hasMessage("Port " + wanted + " is in use; name another with --port, or leave it out");
        }
    }

    @Test
    void choosesAPortForTheGatewayWhenNoneIsAskedFor() {
        int chosen = Ports.choose(data, null, NAMES).of("gateway");

        assertThat(chosen == Ports.GATEWAY_DEFAULT || FreePorts.isFree(chosen)).isTrue();
    }

    private static ServerSocket listenOn(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }
}
