package io.unknot.therapist.transfer;

import io.unknot.outbox.Writes;
import io.unknot.service.problem.ProblemException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Writes the lines of a file, all of them or none. Each is a write inside the write of the whole file, so that one that is
 * refused leaves the others to be tried; a dry run does just the same and then takes it back.
 */
@Component
public final class ImportLines {

    private final Writes writes;
    private final Turn turn;

    ImportLines(Writes writes, Turn turn) {
        this.writes = writes;
        this.turn = turn;
    }

    /** Signals 422 {@code import-refused} with every complaint, unless it is a dry run: that one's answer has them. */
    public <T> Mono<Imported> run(List<Line<T>> lines, Target<T> target, boolean dryRun) {
        return writes.write(Mono.defer(() -> {
                    var tally = new Tally(lines);
                    return turn.take()
                            .then(target.lock(entriesOf(lines)))
                            .thenMany(Flux.fromIterable(lines))
                            .concatMap(line -> write(line, target, tally))
                            .then(Mono.defer(() -> end(tally.result(), dryRun)));
                }))
                .onErrorResume(TakenBack.class, dry -> Mono.just(dry.imported));
    }

    private static <T> Mono<Void> write(Line<T> line, Target<T> target, Tally tally) {
        return switch (line) {
            case Line.Legible<T> legible ->
                Mono.defer(() -> target.save(legible.entry(), tally.toBeWritten()))
                        .doOnNext(replaced -> tally.written(line, replaced))
                        .then()
                        .onErrorResume(
                                ProblemException.class,
                                refused -> Mono.fromRunnable(() -> tally.refused(line, refused.problem())));
            case Line.Illegible<T> illegible -> Mono.fromRunnable(() -> tally.refused(illegible.complaints()));
        };
    }

    private static Mono<Imported> end(Imported imported, boolean dryRun) {
        if (dryRun) {
            return Mono.error(new TakenBack(imported));
        }
        return imported.complaints() == 0 ? Mono.just(imported) : Mono.error(imported.refusal());
    }

    private static <T> List<T> entriesOf(List<Line<T>> lines) {
        return lines.stream()
                .flatMap(line -> line instanceof Line.Legible<T> legible ? Stream.of(legible.entry()) : Stream.empty())
                .toList();
    }

    /** Rolls a dry run back. */
    private static final class TakenBack extends RuntimeException {

        // Never sent anywhere in Java's own serialized form.
        private final transient Imported imported;

        TakenBack(Imported imported) {
            super("a dry run is over", null, false, false);
            this.imported = imported;
        }
    }
}
