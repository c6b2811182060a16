package io.unknot.local.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A log of bounded size: beside the file itself only the one before it is kept, as name.log.1. */
public record LogFile(Path file) {
    static final long MOST_BYTES = 10L << 20;

    /** A new start begins a new file. */
    public void rotate() {
        try {
            if (Files.exists(file)) {
                Files.move(file, before(), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot rotate " + file, e);
        }
    }

    /** The process keeps its file open and appends; so the file is copied and then emptied under it. */
    public void bound() {
        try {
            if (Files.exists(file) && Files.size(file) > MOST_BYTES) {
                Files.copy(file, before(), StandardCopyOption.REPLACE_EXISTING);
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.truncate(0);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot bound " + file, e);
        }
    }

    /** The end of the file, oldest line first; nothing when there is no file. */
    public List<String> lastLines(int most) {
        try {
            // A server killed in mid-word may leave half a letter; that is no reason not to show the rest.
            String text = Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
            List<String> lines = text.lines().toList();
            return lines.subList(Math.max(0, lines.size() - most), lines.size());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private Path before() {
        return file.resolveSibling(file.getFileName() + ".1");
    }
}
