package io.unknot.local.command;

import io.unknot.local.Complaint;
import io.unknot.local.Pause;
import io.unknot.local.child.KafkaChild;
import io.unknot.local.child.PostgresChild;
import io.unknot.local.child.Service;
import io.unknot.local.data.DataDirectory;
import io.unknot.local.data.FollowedFile;
import io.unknot.local.status.StatusReport;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Prints what a process has said since its last start; follows it on request, until Ctrl-C. */
record ShowLogs(DataDirectory data, Optional<String> name, boolean follow) implements Command {
    private static final List<String> NAMES = Stream.concat(
                    Stream.of(StatusReport.SUPERVISOR, PostgresChild.NAME, KafkaChild.NAME),
                    Arrays.stream(Service.values()).map(Service::word))
            .toList();
    private static final long LOOK_MILLIS = 300;

    @Override
    public int run(PrintStream out) {
        Path log = name.filter(NAMES::contains)
                .map(data::log)
                .orElseThrow(() -> new Complaint("Name one of these: " + String.join(", ", NAMES)));
        if (!Files.exists(log)) {
            throw new Complaint("There is no log yet at " + log);
        }
        FollowedFile file = new FollowedFile(log);
        file.copyNews(out);
        while (follow && !out.checkError()) {
            Pause.millis(LOOK_MILLIS);
            file.copyNews(out);
        }
        return 0;
    }
}
