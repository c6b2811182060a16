package io.unknot.benchmark.sql;

import io.unknot.benchmark.running.DatabaseLogin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** PostgreSQL's own load program. It comes with PostgreSQL's packages and has to be on the PATH. */
public final class PgBench {

    private static final Pattern PER_SECOND = Pattern.compile("tps = ([0-9.]+)");

    private PgBench() {}

    /**
     * Transactions a second of the script in that file, over so many connections.
     *
     * @param howLong the option that ends it, such as {@code --time=8}
     */
    public static double run(DatabaseLogin login, Path script, int connections, String howLong) {
        var command = new ArrayList<>(List.of("pgbench", "--no-vacuum", "--protocol=prepared", "--jobs=2"));
        command.addAll(List.of("--client=" + connections, howLong, "--file=" + script));
        command.addAll(List.of("--host=" + DatabaseLogin.HOST, "--port=" + login.port()));
        command.addAll(List.of("--username=" + login.role(), login.database()));
        var program = new ProcessBuilder(command).redirectErrorStream(true);
        program.environment().put("PGPASSWORD", login.password());
        try {
            var process = program.start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var found = PER_SECOND.matcher(said);
            if (process.waitFor() != 0 || !found.find()) {
                throw new IllegalStateException("pgbench: " + said);
            }
            return Double.parseDouble(found.group(1));
        } catch (IOException e) {
            throw new IllegalStateException("pgbench has to be on the PATH: it comes with PostgreSQL's packages", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
