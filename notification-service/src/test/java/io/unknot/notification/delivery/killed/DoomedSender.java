package io.unknot.notification.delivery.killed;

import io.unknot.embedded.postgres.Database;
import io.unknot.notification.delivery.DeliveryFault;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A sender's process, as whoever starts it sees it. */
public final class DoomedSender implements AutoCloseable {

    /** How a process ends at its fault point, as if by SIGKILL. */
    public static final int KILLED = SenderProgram.KILLED;

    private static final int PATIENCE_SECONDS = 120;

    private final Process process;
    private final BufferedReader says;

    private DoomedSender(Process process) {
        this.process = process;
        this.says = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Claims and hands over two at a time, so that there is a batch before and one after. */
    public static DoomedSender start(Database database, int mailbox) {
        var url = "r2dbc:pool:postgresql://%s:%s@%s:%d/%s"
                .formatted(database.user(), database.password(), database.host(), database.port(), database.name());
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-Ddatabase=" + url,
                "-Dmailbox=" + mailbox,
                "-Dunknot.delivery.email.batch=2",
                "-Dunknot.delivery.email.lines=2",
                "-Dunknot.mail.from=visits@unknot.example",
                "-Dunknot.public-url=http://localhost:8080",
                "-Dunknot.secret.keys=src/test/resources/keys",
                "-Dunknot.cap.emails=1000000",
                "-Dunknot.cap.urgent-emails=1000000",
                "-cp",
                System.getProperty("java.class.path"),
                SenderProgram.class.getName());
        try {
            return new DoomedSender(new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it can send, and has it send until it passes the point for the nth time. */
    public void sendUntil(DeliveryFault point, int pass) throws IOException {
        var line = says.readLine();
        while (line != null && !line.equals(SenderProgram.READY)) {
            line = says.readLine();
        }
        try (var orders = process.outputWriter(StandardCharsets.UTF_8)) {
            orders.write(point + " " + pass + "\n");
        }
    }

    /** What it ended with. */
    public int end() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("still sending");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
