package io.unknot.therapist.transfer.csv;

import io.unknot.service.problem.Problem;
import io.unknot.service.problem.ProblemException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/** The characters of a file, or why it has none that could be read. */
final class CsvText {

    /** Some programs write it first to say that the text is UTF-8. */
    static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvText() {}

    /** 400 {@code malformed-csv} for bytes that are no UTF-8 and for NUL characters, with the line. */
    static String of(byte[] file) {
        var bytes = ByteBuffer.wrap(file);
        var characters = CharBuffer.allocate(file.length);
        if (StandardCharsets.UTF_8.newDecoder().decode(bytes, characters, true).isError()) {
            throw malformed("Line %d is not UTF-8.".formatted(lineOf(characters.flip())));
        }
        var text = characters.flip();
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == 0) {
                throw malformed("Line %d has a NUL character.".formatted(lineOf(text.subSequence(0, at))));
            }
        }
        var whole = text.toString();
        return whole.startsWith(BYTE_ORDER_MARK) ? whole.substring(1) : whole;
    }

    static ProblemException malformed(String detail) {
        return Problem.of(400, "malformed-csv", "The file cannot be read as CSV")
                .detail(detail)
                .next("Send UTF-8 with commas between the cells, and quotes around each that has commas, quotes or"
                        + " line ends in it.")
                .toException();
    }

    private static int lineOf(CharSequence before) {
        return 1 + Math.toIntExact(before.chars().filter(one -> one == '\n').count());
    }
}
