package io.unknot.service.token.key;

import com.nimbusds.jose.jwk.ECKey;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** The keys one issuer signs with, one after another. Safe to share between threads. */
public interface SigningKeys {

    /** The one to sign with now; it is among those published. */
    ECKey current();

    /** Those whose tokens may still be about, and those that are to come. */
    List<ECKey> published();

    /**
     * Those of a folder that several processes read, or, without one, a process's own, of which each signs for so long.
     *
     * @param folder its path, or empty
     */
    static SigningKeys of(String folder, Duration each, InstantSource clock) {
        return folder.isEmpty() ? new RotatingKeys(clock, each) : new KeyFolder(Path.of(folder), clock);
    }
}
