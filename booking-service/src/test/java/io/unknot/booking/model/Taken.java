package io.unknot.booking.model;

import java.util.stream.Stream;

/** What a visit takes up of somebody or something, in minutes from the zero hour. */
record Taken(int visit, String kind, int whoOrWhat, int from, int until) {

    static Stream<Taken> by(int index, Noted visit) {
        var start = visit.start();
        return visit.occupies()
                ? Stream.of(
                        new Taken(index, "therapist", visit.therapist(), start - 5, start + 50),
                        new Taken(index, "client", visit.client(), start, start + 40),
                        new Taken(index, "room", visit.room(), start - 5, start + 55))
                : Stream.empty();
    }
}
