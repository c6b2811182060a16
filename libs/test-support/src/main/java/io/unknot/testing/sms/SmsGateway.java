package io.unknot.testing.sms;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** Starts the fake provider of text messages as a process of its own, tells it how to behave, and asks what it heard. */
public final class SmsGateway implements AutoCloseable {

    private final Process process;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();

    private SmsGateway(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** One that takes every message at once. */
    public static SmsGateway start() {
        try {
            var java = Path.of(System.getProperty("java.home"), "bin", "java");
            var process = new ProcessBuilder(
                            java.toString(),
                            "-XX:+UseSerialGC",
                            "-Xmx64m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            SmsGatewayProgram.class.getName())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return new SmsGateway(process, Integer.parseInt(firstLine(process.inputReader())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it listens, such as {@code http://127.0.0.1:40123}. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** From now on it takes every message at once. */
    public void take() {
        behave("take");
    }

    /** From now on it takes each message after so long. */
    public void slowBy(int milliseconds) {
        behave("slow " + milliseconds);
    }

    /** From now on it answers so, and takes nothing unless that is a 2xx. */
    public void answer(int status, String body) {
        behave("answer " + status + " " + body);
    }

    /** From now on it asks to come back after so many seconds. */
    public void beBusy(int seconds) {
        behave("busy " + seconds);
    }

    /** From now on it hears everything and never answers. */
    public void fallSilent() {
        behave("silent");
    }

    /** What was posted since it was last told how to behave, in the order it came. */
    public List<HeardText> heard() {
        return ask(HttpRequest.newBuilder(address().resolve("/heard")).build())
                .lines()
                .filter(line -> !line.isEmpty())
                .map(HeardText::read)
                .toList();
    }

    @Override
    public void close() {
        http.close();
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void behave(String how) {
        ask(HttpRequest.newBuilder(address().resolve("/behaviour"))
                .PUT(BodyPublishers.ofString(how))
                .build());
    }

    private String ask(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String firstLine(BufferedReader output) throws IOException {
        return Objects.requireNonNull(output.readLine(), "the gateway ended before it listened");
    }
}
