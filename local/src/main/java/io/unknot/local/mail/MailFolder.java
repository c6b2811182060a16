package io.unknot.local.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Mails as files 0001.eml, 0002.eml and so on, in the order they came. */
public final class MailFolder {
    private static final int SUFFIX = ".eml".length();

    private final Path folder;
    private int last = -1;

    public MailFolder(Path folder) {
        this.folder = folder;
    }

    /** All mails, oldest first. */
    public List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("\\d+\\.eml"))
                    .sorted((one, other) -> Integer.compare(numberOf(one), numberOf(other)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder, e);
        }
    }

    public static int numberOf(Path file) {
        String name = file.getFileName().toString();
        return Integer.parseInt(name.substring(0, name.length() - SUFFIX));
    }

    // Under its name only when complete: whoever watches the folder never reads half a mail.
    synchronized void add(MimeMessage message) {
        Path file = folder.resolve(String.format(Locale.ROOT, "%04d.eml", next()));
        Path partial = folder.resolve(file.getFileName() + ".partial");
        try (OutputStream stream = Files.newOutputStream(partial)) {
            message.writeTo(stream);
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        } catch (MessagingException e) {
            throw new IllegalStateException("A mail could not be written", e);
        }
    }

    // The folder is looked through once: with ten thousand mails in it, that costs more than a mail.
    private int next() {
        if (last < 0) {
            List<Path> before = files();
            last = before.isEmpty() ? 0 : numberOf(before.getLast());
        }
        return ++last;
    }
}
