package io.unknot.local;

import io.unknot.local.child.Child;
import io.unknot.local.child.Children;
import io.unknot.local.child.Service;
import io.unknot.local.child.Wiring;
import io.unknot.local.data.DataDirectory;
import io.unknot.local.data.DataLock;
import io.unknot.local.data.Leftovers;
import io.unknot.local.data.LogFile;
import io.unknot.local.data.SystemState;
import io.unknot.local.data.SystemState.Phase;
import io.unknot.local.demo.DemoLoader;
import io.unknot.local.mail.SmtpSink;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A whole system: PostgreSQL, Kafka, the services and the gateway, each a process of its own, and a mail server in this
 * one. Closing it ends every process it started and no other.
 */
public final class LocalSystem implements AutoCloseable {
    private final LocalOptions options;
    private final DataDirectory data;
    private final DataLock lock;
    private final Wiring wiring;
    private final Children children;
    private @Nullable SmtpSink mail;
    private volatile boolean closing;
    private boolean closed;

    private LocalSystem(LocalOptions options, DataDirectory data, DataLock lock, Wiring wiring) {
        this.options = options;
        this.data = data;
        this.lock = lock;
        this.wiring = wiring;
        this.children = new Children(options, data, wiring, new Launches(data, () -> closing));
    }

    /**
     * Starts a system and returns once it is ready, with the demo chain loaded if the options say so.
     *
     * @throws Complaint when it cannot be; nothing runs then
     */
    public static LocalSystem start(LocalOptions options) {
        LocalSystem system = prepare(options, Progress.silent());
        system.bringUp(Progress.silent());
        return system;
    }

    /**
     * Takes the data directory and chooses the ports; nothing runs yet.
     *
     * @throws Complaint when the folder is not ours or in use, the disk is full, the port is taken, or an empty chain is
     *     wanted where the demo chain is
     */
    public static LocalSystem prepare(LocalOptions options, Progress progress) {
        DataDirectory data = new DataDirectory(options.data());
        data.prepare();
        if (!options.demo() && data.hasDemo()) {
            throw Complaints.over(data).notEmpty();
        }
        DataLock lock =
                DataLock.take(data).orElseThrow(() -> Complaints.over(data).inUse());
        try {
            return new LocalSystem(options, data, lock, Preparation.of(options, data, progress));
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Starts every process and returns once all do their work.
     *
     * @throws Complaint when one does not; all others are ended then
     */
    public void bringUp(Progress progress) {
        Stopwatch watch = new Stopwatch();
        try {
            new SystemState(Phase.STARTING, "").write(data);
            startMail();
            children.start(child -> progress.say("  %-22s ready after %s".formatted(child.name(), watch)));
            if (!options.demo()) {
                data.rememberOwnChain();
            } else if (!data.hasChain()) {
                DemoLoader.load(gatewayUri());
                data.rememberDemo();
                progress.say("  %-22s loaded after %s".formatted("demo chain", watch));
            }
            new SystemState(Phase.READY, gatewayUri().toString()).write(data);
            children.readyNextStart();
        } catch (RuntimeException e) {
            Complaint complaint = Complaints.over(data).about(e, closing);
            fail(complaint);
            throw complaint;
        }
    }

    /** Where people and programs reach the system. */
    public URI gatewayUri() {
        return URI.create(wiring.url(Service.GATEWAY));
    }

    /** Every mail the system has sent, as files 0001.eml and so on. */
    public Path mailDirectory() {
        return data.mail();
    }

    /** The process of that name, such as {@code booking-service}, {@code postgres} or {@code kafka}. */
    public Child child(String name) {
        return children.named(name);
    }

    /** Takes mails again, where it did before; nothing if it does. */
    public synchronized void startMail() {
        if (mail == null) {
            mail = SmtpSink.start(wiring.ports().of(Wiring.SMTP), data.mail());
        }
    }

    /** Takes no mails any more, as a mail server does that is away. */
    public synchronized void stopMail() {
        if (mail != null) {
            mail.close();
            mail = null;
        }
    }

    /** What to say of a process that has ended though nobody asked it to; also keeps the logs within their bounds. */
    public Optional<Complaint> check() {
        Preparation.logNames().forEach(name -> new LogFile(data.log(name)).bound());
        return children.all().stream()
                .filter(child -> !child.isAlive() && !closing)
                .findFirst()
                .map(child -> Complaints.over(data).ended(child));
    }

    /** Ends everything, and leaves the reason for the next {@code status}. */
    public void fail(Complaint complaint) {
        if (!closing) {
            SystemState.writeFailed(data, complaint.line());
        }
        close();
    }

    /** Whether the end has begun. */
    public boolean isClosed() {
        return closing;
    }

    @Override
    public void close() {
        closing = true;
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            children.stop();
            Leftovers.end(data);
            stopMail();
            SystemState.writeStopped(data);
            lock.close();
        }
    }
}
