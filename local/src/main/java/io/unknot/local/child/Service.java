package io.unknot.local.child;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The programs of this repository; the first three have a database each, which a role of their own owns. */
public enum Service {
    THERAPIST("therapist-service", "therapist", 192),
    BOOKING("booking-service", "booking", 192),
    NOTIFICATION("notification-service", "notification", 128),
    GATEWAY("gateway", "", 128);

    private final String word;
    private final String database;
    private final int heapMegabytes;

    Service(String word, String database, int heapMegabytes) {
        this.word = word;
        this.database = database;
        this.heapMegabytes = heapMegabytes;
    }

    /** Its folder in the repository, and the name of its process. */
    public String word() {
        return word;
    }

    /** Empty for the gateway, which keeps nothing. */
    public Optional<String> database() {
        return database.isEmpty() ? Optional.empty() : Optional.of(database);
    }

    public String role() {
        return database + "_service";
    }

    int heapMegabytes() {
        return heapMegabytes;
    }

    /** The name under which the port of its health and metrics is remembered. */
    String management() {
        return word + "-management";
    }

    /** The names of all ports the services need. */
    public static List<String> ports() {
        return Arrays.stream(values())
                .flatMap(service -> Stream.of(service.word, service.management()))
                .filter(name -> !name.equals(GATEWAY.word))
                .toList();
    }
}
