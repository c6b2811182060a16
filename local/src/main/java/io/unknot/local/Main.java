package io.unknot.local;

import io.unknot.local.command.Arguments;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** What the script {@code unknot} runs. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(
                List.of(arguments),
                Path.of(System.getProperty("unknot.home", "")).toAbsolutePath(),
                System.out));
    }

    static int run(List<String> arguments, Path home, PrintStream out) {
        try {
            return Arguments.parse(arguments, home).run(out);
        } catch (Complaint complaint) {
            out.println(complaint.line());
            complaint.evidence().forEach(line -> out.println("    " + line));
            return 1;
        } catch (UncheckedIOException e) {
            // Mostly a disk that has just become full, or a file of another user.
            out.println(e.getMessage() + ": " + e.getCause());
            return 1;
        }
    }
}
