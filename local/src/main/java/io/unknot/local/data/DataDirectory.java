package io.unknot.local.data;

import io.unknot.embedded.Folders;
import io.unknot.local.Complaint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What is where in the folder of one system. Open to its owner alone: it holds databases, mails and passwords. */
public record DataDirectory(Path root) {
    private static final String MARK = "unknot-data";
    private static final long NEEDED_MEGABYTES = 800;

    public DataDirectory {
        root = root.toAbsolutePath().normalize();
    }

    /**
     * Creates the folder, or makes sure it is one of ours.
     *
     * @throws Complaint when it holds something else, cannot be written, or the disk is nearly full
     */
    public void prepare() {
        try {
            if (Files.exists(root) && !isOurs() && !isEmpty()) {
                throw new Complaint(root + " holds something else; name an empty or a new folder with --data");
            }
            Folders.createPrivate(root);
            requireSpace();
            Files.writeString(root.resolve(MARK), "The data of one Unknot system. ./unknot reset deletes it.\n");
            for (String folder : new String[] {"logs", "mail", "apps", "postgres", "kafka"}) {
                Folders.createPrivate(root.resolve(folder));
            }
        } catch (IOException | UncheckedIOException e) {
            throw new Complaint("Cannot write to " + root + " (" + reason(e) + "); name another folder with --data", e);
        }
    }

    /** Whether the folder is one {@link #prepare} made: only then may it be deleted. */
    public boolean isOurs() {
        return Files.isRegularFile(root.resolve(MARK));
    }

    public Path log(String process) {
        return root.resolve("logs").resolve(process + ".log");
    }

    public Path mail() {
        return root.resolve("mail");
    }

    public Path apps() {
        return root.resolve("apps");
    }

    public Path postgres() {
        return root.resolve("postgres");
    }

    public Path kafka() {
        return root.resolve("kafka");
    }

    Path file(String name) {
        return root.resolve(name);
    }

    /** Whether the demo chain is in these databases already; {@link #rememberDemo} says so. */
    public boolean hasDemo() {
        return Files.exists(file("demo-loaded"));
    }

    public void rememberDemo() {
        remember("demo-loaded");
    }

    /** Whether there is a chain here: the demo chain, or one somebody began empty, among whose clinics no start loads it. */
    public boolean hasChain() {
        return hasDemo() || Files.exists(file("own-chain"));
    }

    /** That this chain was begun empty, to be filled with clinics of somebody's own. */
    public void rememberOwnChain() {
        remember("own-chain");
    }

    private void remember(String mark) {
        try {
            Files.writeString(file(mark), "");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to " + root, e);
        }
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            return files.findAny().isEmpty();
        }
    }

    private void requireSpace() throws IOException {
        long free = Files.getFileStore(root).getUsableSpace() >> 20;
        if (free < NEEDED_MEGABYTES) {
            throw new Complaint("Only " + free + " MB are free where " + root + " is, and " + NEEDED_MEGABYTES
                    + " MB are needed: make room, or name another place with --data");
        }
    }

    private static String reason(Exception e) {
        Throwable cause = e instanceof UncheckedIOException unchecked ? unchecked.getCause() : e;
        return switch (cause) {
            case FileSystemException file
            when file.getReason() == null -> file.getClass().getSimpleName().replace("Exception", "");
            case FileSystemException file -> String.valueOf(file.getReason());
            case null, default -> String.valueOf(e.getMessage());
        };
    }
}
