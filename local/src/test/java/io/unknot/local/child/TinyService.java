package io.unknot.local.child;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Behaves like a service as far as the launcher can see: unpacks itself when told, then answers on its health port. */
final class TinyService {
    private static final String CACHE = "-XX:AOTCache=";

    private TinyService() {}

    public static void main(String[] arguments) throws IOException {
        if ("tools".equals(System.getProperty("jarmode"))) {
            Path jar = Path.of(System.getProperty("java.class.path"));
            Path folder = Files.createDirectories(Path.of(arguments[2]));
            Files.copy(jar, folder.resolve(jar.getFileName()));
            return;
        }
        // As a service of Spring's: as far as it comes without its neighbours, and no further.
        if (System.getProperty("spring.context.exit") != null) {
            return;
        }
        endIfTheCacheIsDeadly();
        int port = Integer.parseInt(System.getenv("MANAGEMENT_SERVER_PORT"));
        System.out.println("listening on " + port);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/actuator/health/readiness", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    private static void endIfTheCacheIsDeadly() throws IOException {
        for (String flag : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
            if (flag.startsWith(CACHE) && isDeadly(Path.of(flag.substring(CACHE.length())))) {
                System.exit(3);
            }
        }
    }

    private static boolean isDeadly(Path cache) throws IOException {
        return Files.readString(cache, StandardCharsets.ISO_8859_1).startsWith("deadly");
    }
}
