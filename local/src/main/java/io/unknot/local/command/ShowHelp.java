package io.unknot.local.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Says what can be asked. */
record ShowHelp() implements Command {
    @Override
    public int run(PrintStream out) {
        try (InputStream text = ShowHelp.class.getResourceAsStream("help.txt")) {
            Objects.requireNonNull(text, "help.txt").transferTo(out);
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
