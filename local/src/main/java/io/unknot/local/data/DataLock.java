package io.unknot.local.data;

import io.unknot.embedded.ProcessIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The right to use a data directory. The operating system takes it back when its holder dies, however it dies. */
public final class DataLock implements AutoCloseable {
    private final FileChannel channel;

    private DataLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Empty when another process, or another part of this one, holds it. The folder must exist. */
    public static Optional<DataLock> take(DataDirectory data) {
        try {
            FileChannel channel = FileChannel.open(
                    data.file("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                return Optional.empty();
            }
            byte[] holder =
                    ProcessIdentity.of(ProcessHandle.current()).toString().getBytes(StandardCharsets.UTF_8);
            channel.truncate(0).write(ByteBuffer.wrap(holder), 0);
            return Optional.of(new DataLock(channel));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lock " + data.root(), e);
        }
    }

    /** The process that holds the lock, while it lives. */
    public static Optional<ProcessHandle> holder(DataDirectory data) {
        Path file = data.file("lock");
        try {
            return Files.exists(file)
                    ? ProcessIdentity.parse(Files.readString(file)).flatMap(ProcessIdentity::running)
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    @Override
    public void close() {
        try {
            channel.truncate(0);
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }
}
