package io.unknot.therapist.availability.web;

import io.unknot.therapist.register.Complaints;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Reads the parameters of a request one by one and gathers what is wrong with any of them. */
final class Parameters {

    private static final String AN_ID = "must be a UUID such as 00000000-0000-4000-8000-000000000101";

    /** Null, or an exception about the argument or the time, when the text means nothing. */
    @FunctionalInterface
    interface Reading<T> {
        @Nullable
        T of(String text);
    }

    private final MultiValueMap<String, String> given;
    private final Complaints complaints = new Complaints();

    Parameters(MultiValueMap<String, String> given) {
        this.given = given;
    }

    /** What is wrong so far, to be added to. */
    Complaints complaints() {
        return complaints;
    }

    /** Complains of each name that is not one of these. */
    void complainUnlessAmong(Set<String> known) {
        given.keySet()
                .forEach(name -> complaints.unless(known.contains(name), name, "is not a parameter of this request"));
    }

    boolean has(String name) {
        return given.containsKey(name);
    }

    /** The values of a parameter that may be repeated; what cannot be read is complained about for the reason. */
    <T> List<T> all(String name, int most, String reason, Reading<T> reading) {
        var values = given.getOrDefault(name, List.of());
        complaints.unless(values.size() <= most, name, "must be given at most " + most + " times");
        var read = new ArrayList<T>(values.size());
        for (var value : values) {
            var one = read(name, value, reason, reading);
            if (one != null) {
                read.add(one);
            }
        }
        return read;
    }

    /** As {@link #all}, of a parameter that is given once or not at all. */
    <T> @Nullable T one(String name, String reason, Reading<T> reading) {
        var values = given.getOrDefault(name, List.of());
        complaints.unless(values.size() <= 1, name, "must be given once");
        return values.isEmpty() ? null : read(name, values.getFirst(), reason, reading);
    }

    /** As {@link #all}. */
    List<UUID> ids(String name, int most) {
        return all(name, most, AN_ID, UUID::fromString);
    }

    /** A whole number between two, both included; the usual one when nothing is given. */
    long number(String name, long least, long most, long usual) {
        var number = one(name, "must be a whole number between " + least + " and " + most, text -> {
            var read = Long.valueOf(text);
            return read >= least && read <= most ? read : null;
        });
        return number == null ? usual : number;
    }

    /** All that was given for these names, so that one request can be told from another. */
    String text(List<String> names) {
        var text = new StringBuilder();
        for (var name : names) {
            for (var value : given.getOrDefault(name, List.of())) {
                text.append(name).append('=').append(value).append('\n');
            }
        }
        return text.toString();
    }

    private <T> @Nullable T read(String name, @Nullable String value, String reason, Reading<T> reading) {
        T read = null;
        if (value != null) {
            try {
                read = reading.of(value);
            } catch (IllegalArgumentException | DateTimeException e) {
                // Said below: what it should have been helps more than where the parser stopped.
            }
        }
        complaints.unless(read != null, name, reason);
        return read;
    }
}
