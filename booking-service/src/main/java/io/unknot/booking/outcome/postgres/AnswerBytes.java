package io.unknot.booking.outcome.postgres;

import io.unknot.booking.outcome.Answers;
import io.unknot.booking.outcome.Answers.Change;
import io.unknot.booking.outcome.Answers.Pressure;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * Answers as bytes to be sealed: always as many, so that what is stored does not tell by its length how somebody is. The
 * first one says how the others are read.
 */
final class AnswerBytes {

    private static final byte FORMAT = 1;
    private static final byte NOTHING = -1;
    private static final int LENGTH = 9;
    // Stored by their place here: new ones go to the end.
    private static final List<Pressure> PRESSURES = List.of(Pressure.TOO_LIGHT, Pressure.RIGHT, Pressure.TOO_FIRM);
    private static final List<Change> CHANGES = List.of(Change.BETTER, Change.SAME, Change.WORSE);

    private AnswerBytes() {}

    static byte[] of(Answers answers) {
        return ByteBuffer.allocate(LENGTH)
                .put(FORMAT)
                .put((byte) answers.pain())
                .put(number(answers.sleep()))
                .put(number(answers.stress()))
                .put(number(answers.mobility()))
                .put(number(answers.mood()))
                .put(number(answers.pressureFelt().map(PRESSURES::indexOf)))
                .put(number(answers.change().map(CHANGES::indexOf)))
                .put(number(answers.adherence()))
                .array();
    }

    static Answers read(byte[] bytes) {
        var from = ByteBuffer.wrap(bytes);
        if (bytes.length != LENGTH || from.get() != FORMAT) {
            throw new IllegalStateException("these bytes are no answers of a format known here");
        }
        return new Answers(
                from.get(),
                number(from.get()),
                number(from.get()),
                number(from.get()),
                number(from.get()),
                number(from.get()).map(PRESSURES::get),
                number(from.get()).map(CHANGES::get),
                number(from.get()));
    }

    private static byte number(Optional<Integer> said) {
        return said.map(Integer::byteValue).orElse(NOTHING);
    }

    private static Optional<Integer> number(byte stored) {
        return stored == NOTHING ? Optional.empty() : Optional.of((int) stored);
    }
}
