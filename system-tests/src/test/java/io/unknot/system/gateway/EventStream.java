package io.unknot.system.gateway;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Server-sent events as a browser reads them: one after another, each with its name, its id and its text. */
public final class EventStream implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** One of them. */
    public record Event(String name, String id, String text) {}

    private final HttpClient http;
    private final LinkedBlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final CompletableFuture<Void> reading;

    private EventStream(HttpClient http, BufferedReader lines) {
        this.http = http;
        reading = CompletableFuture.runAsync(() -> read(lines), task -> new Thread(task, "events").start());
    }

    /** Returns once the stream is open; the last event's id is what the page has heard already, if it has heard any. */
    public static EventStream open(URI address, @Nullable String lastEventId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            HttpClient http = HttpClient.newHttpClient();
            var response = http.send(request.build(), BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                throw new AssertionError(address + " answers " + response.statusCode());
            }
            return new EventStream(
                    http, new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new AssertionError(address + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /** The next event of that name; others are passed over. */
    public Event next(String name) {
        try {
            for (long end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; ) {
                Event event = events.poll(100, TimeUnit.MILLISECONDS);
                if (event != null && event.name().equals(name)) {
                    return event;
                }
            }
            throw new AssertionError("There was no event " + name);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private void read(BufferedReader lines) {
        String name = "message";
        String id = "";
        StringBuilder text = new StringBuilder();
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    if (!text.isEmpty()) {
                        events.add(new Event(name, id, text.toString()));
                    }
                    name = "message";
                    text.setLength(0);
                } else if (line.startsWith("event:")) {
                    name = line.substring(6).strip();
                } else if (line.startsWith("id:")) {
                    id = line.substring(3).strip();
                } else if (line.startsWith("data:")) {
                    text.append(line.substring(5).strip());
                }
            }
        } catch (IOException e) {
            events.add(new Event("ended", id, String.valueOf(e.getMessage())));
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
        reading.cancel(true);
    }
}
