package io.unknot.service.export;

import java.util.List;
import reactor.core.publisher.Flux;

/**
 * Things of one kind that are kept of somebody.
 *
 * @param name the kind, a word
 * @param values each a JSON value, read when it is asked for
 */
public record Part(String name, Flux<String> values) {

    /** One JSON object with a list for each part, in pieces: written as it is read, never whole in memory. */
    public static Flux<String> object(List<Part> parts) {
        return Flux.concat(
                Flux.just("{"),
                Flux.fromIterable(parts).index().concatMap(each -> each.getT2().list(each.getT1())),
                Flux.just("}"));
    }

    private Flux<String> list(long before) {
        return Flux.concat(
                Flux.just((before == 0 ? "\"" : ",\"") + name + "\":["),
                values.index().map(each -> each.getT1() == 0 ? each.getT2() : "," + each.getT2()),
                Flux.just("]"));
    }
}
