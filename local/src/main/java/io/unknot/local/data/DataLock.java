package io.unknot.local.data;

import io.unknot.embedded.ProcessIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to use a data directory. The operating system takes it back when its holder dies, however it dies.
 *
 * <p>On POSIX a process loses a lock when it closes any handle to the locked file. So the file is opened for locking
 * alone, once per process; who holds the lock stands in another.
 */
public final class DataLock implements AutoCloseable {
    private static final Set<DataDirectory> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final DataDirectory data;
    private final FileChannel channel;

    private DataLock(DataDirectory data, FileChannel channel) {
        this.data = data;
        this.channel = channel;
    }

    /** Empty when another process, or another part of this one, holds it. The folder must exist. */
    public static Optional<DataLock> take(DataDirectory data) {
        if (!HELD_HERE.add(data)) {
            return Optional.empty();
        }
        try {
            FileChannel channel =
                    FileChannel.open(data.file("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                HELD_HERE.remove(data);
                return Optional.empty();
            }
            Files.writeString(
                    holderFile(data),
                    ProcessIdentity.of(ProcessHandle.current()).toString());
            return Optional.of(new DataLock(data, channel));
        } catch (IOException e) {
            HELD_HERE.remove(data);
            throw new UncheckedIOException("Cannot lock " + data.root(), e);
        }
    }

    /** The process that holds the lock, while it lives. */
    public static Optional<ProcessIdentity> holder(DataDirectory data) {
        Path file = holderFile(data);
        try {
            return Files.exists(file)
                    ? ProcessIdentity.parse(Files.readString(file))
                            .filter(process -> process.running().isPresent())
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(holderFile(data));
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD_HERE.remove(data);
        }
    }

    private static Path holderFile(DataDirectory data) {
        return data.file("holder");
    }
}
