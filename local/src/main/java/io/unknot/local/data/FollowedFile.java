package io.unknot.local.data;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A growing log: each call copies what has come since the last one. A file that was emptied is read from its start. */
public final class FollowedFile {
    private static final int CHUNK = 8192;

    private final Path file;
    private long position;

    public FollowedFile(Path file) {
        this.file = file;
    }

    public void copyNews(OutputStream out) {
        try {
            if (!Files.exists(file)) {
                return;
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                if (channel.size() < position) {
                    position = 0;
                }
                copy(channel.position(position), out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private void copy(FileChannel channel, OutputStream out) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(CHUNK);
        while (channel.read(buffer) > 0) {
            position += buffer.position();
            Channels.newChannel(out).write(buffer.flip());
            buffer.clear();
        }
        out.flush();
    }
}
