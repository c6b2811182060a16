package io.unknot.local.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets anybody log in, wants the cookie and the token on every change, and writes down what it is asked. */
final class RecordingGateway implements AutoCloseable {
    final List<String> asked = new CopyOnWriteArrayList<>();
    final ConcurrentLinkedQueue<Integer> nextStatuses = new ConcurrentLinkedQueue<>();

    private final HttpServer server;
    private final AtomicInteger logins = new AtomicInteger();

    RecordingGateway() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/v1/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (path.equals("/api/v1/session")) {
            exchange.getResponseHeaders().add("Set-Cookie", "unknot=s" + logins.incrementAndGet() + "; HttpOnly");
            send(exchange, 200, "{\"csrf\":{\"header\":\"X-CSRF-TOKEN\",\"token\":\"t\"}}");
            return;
        }
        boolean known = exchange.getRequestHeaders().getFirst("Cookie").startsWith("unknot=s")
                && "t".equals(exchange.getRequestHeaders().getFirst("X-CSRF-TOKEN"));
        Integer planned = nextStatuses.poll();
        int status = known ? (planned == null ? 201 : planned) : 403;
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
        send(exchange, status, answerTo(path));
    }

    private static String answerTo(String path) {
        return switch (path) {
            case "/api/v1/availability" -> """
                {"times": [
                  {"offer": 0, "start": "2026-11-24T08:00:00+01:00"},
                  {"offer": 0, "start": "2026-11-24T17:00:00+01:00"}]}\
                """;
            case "/api/v1/appointments" -> "{\"appointments\": []}";
            case SafetyAnswers.QUESTIONS ->
                "{\"version\": 1, \"questions\": [{\"key\": \"fall\", \"kind\": \"yes-no\"}]}";
            default -> "{}";
        };
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
