package io.unknot.therapist.register;

import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The first entries of a list that may be longer. */
public record Page<T>(List<T> entries, boolean more) {

    /** The most entries of one kind that are ever read at once. */
    public static final int SIZE = 500;

    public Page {
        entries = List.copyOf(entries);
    }

    /** Keeps {@link #SIZE} of them; a list that may be longer is asked for one more. */
    public static <T> Mono<Page<T>> of(Flux<T> entries) {
        return entries.take(SIZE + 1L).collectList().map(list -> first(list, SIZE));
    }

    /** Keeps so many of them and remembers whether there were more. */
    public static <T> Page<T> first(List<T> entries, int size) {
        var more = entries.size() > size;
        return new Page<>(more ? entries.subList(0, size) : entries, more);
    }

    /** The same page of what becomes of each entry. */
    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(entries.stream().map(change).toList(), more);
    }
}
