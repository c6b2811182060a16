package io.unknot.local.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** How much memory processes take: each its own share of what several use together (PSS), so that sums are true. */
public final class MemoryInUse {
    private MemoryInUse() {}

    /** Megabytes of these processes and all they have started; what has ended counts nothing. */
    public static long megabytes(Collection<ProcessHandle> processes) {
        long kilobytes = processes.stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .map(ProcessHandle::pid)
                .distinct()
                .mapToLong(MemoryInUse::kilobytesOf)
                .sum();
        return kilobytes >> 10;
    }

    /** Megabytes of this process alone. */
    public static long megabytesOf(ProcessHandle process) {
        return kilobytesOf(process.pid()) >> 10;
    }

    // Another user's process shows no shares; what it has in memory (RSS) is then the nearest one can say.
    private static long kilobytesOf(long pid) {
        Path process = Path.of("/proc", Long.toString(pid));
        long share = kilobytesIn(process.resolve("smaps_rollup"), "Pss:");
        return share > 0 ? share : kilobytesIn(process.resolve("status"), "VmRSS:");
    }

    private static long kilobytesIn(Path file, String field) {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.stream()
                    .filter(line -> line.startsWith(field))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException _) {
            return 0;
        }
    }
}
