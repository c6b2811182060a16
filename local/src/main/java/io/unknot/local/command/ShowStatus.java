package io.unknot.local.command;

import io.unknot.local.data.DataDirectory;
import io.unknot.local.status.StatusReport;
import java.io.PrintStream;
import java.util.Locale;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Says what runs where. The exit code is 0 when all is ready, 3 when nothing runs, else 1. */
record ShowStatus(DataDirectory data, boolean json) implements Command {
    private static final int NOTHING_RUNS = 3;

    @Override
    public int run(PrintStream out) {
        StatusReport report = StatusReport.of(data);
        if (json) {
            JsonMapper mapper = JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();
            out.println(mapper.writeValueAsString(report));
        } else {
            print(report, out);
        }
        if (report.isReady()) {
            return 0;
        }
        return report.isStopped() ? NOTHING_RUNS : 1;
    }

    private static void print(StatusReport report, PrintStream out) {
        out.println("Unknot over " + report.data() + ": " + report.phase()
                + (report.detail().isEmpty() ? "" : ", " + report.detail()));
        if (report.isStopped()) {
            return;
        }
        for (StatusReport.Running process : report.processes()) {
            out.printf(
                    Locale.ROOT,
                    "  %-22s %-8s process %-8d %5d MB  %s%n",
                    process.name(),
                    process.running() ? "running" : "ended",
                    process.pid(),
                    process.memoryMegabytes(),
                    process.address());
        }
        out.println("  " + report.memoryMegabytes() + " MB in use");
        if (report.phase().equals("abandoned")) {
            out.println("  What watched over them was killed; ./unknot stop ends them, the next start does as well");
        }
    }
}
