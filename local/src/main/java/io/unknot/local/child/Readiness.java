package io.unknot.local.child;

import io.unknot.embedded.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks a service whether it does its work: 200 means yes. */
public record Readiness(URI address) implements ServerProcess.Probe {
    private static final Duration TRY = Duration.ofSeconds(2);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .connectTimeout(TRY)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    @Override
    public boolean answers() {
        HttpRequest request = HttpRequest.newBuilder(address).timeout(TRY).build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
