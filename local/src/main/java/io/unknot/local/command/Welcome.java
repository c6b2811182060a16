package io.unknot.local.command;

import io.unknot.local.LocalOptions;
import io.unknot.local.data.DataDirectory;
import io.unknot.local.status.StatusReport;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/**
 * What a person wants to know of a system that has just become ready.
 *
 * @param foreground whether it ends with this terminal
 */
record Welcome(LocalOptions options, Duration start, boolean foreground) {
    private static final String TEXT = """

        Ready in %.1f s, %d MB in use.

          Pages      %s
          Log in as  client, client2, frontdesk, manager or operator; the password is the name
          Mails      ./unknot mail%s
          Status     ./unknot status%s
          Stop       %s./unknot stop%s
        """;

    void print(PrintStream out) {
        StatusReport report = StatusReport.of(new DataDirectory(options.data()));
        String flag = options.usesDefaultData() ? "" : " --data " + options.data();
        double seconds = start.toMillis() / 1e3;
        String stop = foreground ? "Ctrl-C, or " : "";
        out.printf(Locale.ROOT, TEXT, seconds, report.memoryMegabytes(), report.address(), flag, flag, stop, flag);
    }
}
