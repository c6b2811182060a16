package io.unknot.booking.aftercare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The resources sheets are made of; read once, at the start. */
final class AftercareFiles {

    private AftercareFiles() {}

    static String read(String name) {
        try (var file = AftercareFiles.class.getResourceAsStream("/aftercare/" + name)) {
            if (file == null) {
                throw new IllegalStateException("there is no resource aftercare/" + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
