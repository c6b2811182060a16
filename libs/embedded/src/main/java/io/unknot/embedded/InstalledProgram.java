package io.unknot.embedded;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A program that some checks need and this repository does not bring. Where it is missing such a check says so and is left
 * out; where {@code UNKNOT_EVERY_CHECK} is set, as in CI, missing it is a failure: no check is ever left out there unseen.
 *
 * @param name as on the command line
 * @param debianPackage what to install for it
 */
public record InstalledProgram(String name, String debianPackage) {

    private static final String EVERY_CHECK = "UNKNOT_EVERY_CHECK";

    /**
     * Where it lies on the PATH; empty when it is not there and need not be.
     *
     * @throws StartFailure when it is not there and every check is to be made
     */
    public Optional<Path> find() {
        Optional<Path> found = Pattern.compile(File.pathSeparator)
                .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .flatMap(folder -> Stream.of(Path.of(folder).resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
        if (found.isEmpty() && System.getenv(EVERY_CHECK) != null) {
            throw new StartFailure(absence());
        }
        return found;
    }

    /** What to say where it is missing. */
    public String absence() {
        return name + " is not installed: apt-get install " + debianPackage;
    }
}
