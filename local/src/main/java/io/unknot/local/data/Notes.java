package io.unknot.local.data;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** A small file of names and values that only its owner may read. A reader sees the old or the new one, never half. */
record Notes(Path file) {

    /** Empty when the file does not exist. */
    Map<String, String> read() {
        if (!Files.exists(file)) {
            return Map.of();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
        Map<String, String> notes = new LinkedHashMap<>();
        properties.stringPropertyNames().forEach(name -> notes.put(name, properties.getProperty(name)));
        return notes;
    }

    synchronized void write(Map<String, String> notes) {
        Properties properties = new Properties();
        properties.putAll(notes);
        StringWriter text = new StringWriter();
        try {
            properties.store(text, null);
            Path partial = Files.createTempFile(
                    file.getParent(),
                    file.getFileName().toString(),
                    ".partial",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(partial, text.toString());
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    /** As if nothing had ever been written; works on a full disk as well. */
    synchronized void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + file, e);
        }
    }
}
