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

    void print(PrintStream out) {
        DataDirectory data = new DataDirectory(options.data());
        StatusReport report = StatusReport.of(data);
        String flag = options.usesDefaultData() ? "" : " --data " + options.data();
        out.printf(
                Locale.ROOT, "%nReady in %.1f s, %d MB in use.%n%n", start.toMillis() / 1e3, report.memoryMegabytes());
        out.println("  Pages      " + report.address());
        out.println("  Log in as  "
                + (data.hasDemo() ? "client, client2, frontdesk, manager or operator" : "admin, to open a clinic")
                + "; the password is the name");
        out.println("  Mails      ./unknot mail" + flag);
        out.println("  Status     ./unknot status" + flag);
        out.println("  Stop       " + (foreground ? "Ctrl-C, or " : "") + "./unknot stop" + flag);
    }
}
