package io.unknot.testing.sms;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * Takes text messages as providers do, on whatever path they are posted to, and says on its first line of output on which
 * port. It behaves as {@code PUT /behaviour} last told it: {@code take}, {@code slow <milliseconds>},
 * {@code answer <status> <body>}, {@code busy <seconds>} or {@code silent}. {@code GET /heard} gives back what it heard.
 */
final class SmsGatewayProgram {

    private final Queue<String> heard = new ConcurrentLinkedQueue<>();
    private volatile String[] behaviour = {"take"};

    private SmsGatewayProgram() {}

    public static void main(String[] arguments) throws IOException {
        var gateway = new SmsGatewayProgram();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/behaviour", gateway::behave);
        server.createContext("/heard", gateway::tell);
        server.createContext("/", gateway::hear);
        server.start();
        System.out.println(server.getAddress().getPort());
        // Whoever started it is gone when this ends: it must not outlive a test that was killed.
        System.in.transferTo(System.out);
        server.stop(0);
    }

    private void behave(HttpExchange exchange) throws IOException {
        behaviour = new String(exchange.getRequestBody().readAllBytes(), UTF_8).split(" ", 3);
        heard.clear();
        answer(exchange, 200, "");
    }

    private void tell(HttpExchange exchange) throws IOException {
        answer(exchange, 200, heard.stream().collect(Collectors.joining("\n")));
    }

    private void hear(HttpExchange exchange) throws IOException {
        heard.add(HeardText.of(exchange).line());
        switch (behaviour[0]) {
            case "slow" -> {
                LockSupport.parkNanos(Long.parseLong(behaviour[1]) * 1_000_000);
                answer(exchange, 201, "{\"sid\":\"SM1\"}");
            }
            case "answer" -> answer(exchange, Integer.parseInt(behaviour[1]), behaviour[2]);
            case "busy" -> {
                exchange.getResponseHeaders().set("Retry-After", behaviour[1]);
                answer(exchange, 429, "{\"code\":20429}");
            }
            case "silent" -> LockSupport.parkNanos(Long.MAX_VALUE);
            default -> answer(exchange, 201, "{\"sid\":\"SM1\"}");
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
