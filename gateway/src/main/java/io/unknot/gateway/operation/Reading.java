package io.unknot.gateway.operation;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What one process showed when it was asked.
 *
 * @param service which service it is one replica of
 * @param address by which it is known from its other replicas
 * @param answered whether it answered at all; without an answer there are no figures
 */
public record Reading(String service, String address, boolean answered, List<Figure> figures) {

    public Reading {
        figures = List.copyOf(figures);
    }

    /** Of a process that did not answer in time. */
    public static Reading none(String service, String address) {
        return new Reading(service, address, false, List.of());
    }

    Stream<Figure> named(String name) {
        return figures.stream().filter(figure -> figure.name().equals(name));
    }

    double sum(String name, Predicate<Figure> which) {
        return named(name).filter(which).mapToDouble(Figure::value).sum();
    }

    double most(String name) {
        return named(name).mapToDouble(Figure::value).max().orElse(0);
    }
}
