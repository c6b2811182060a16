package io.unknot.service.token;

import com.nimbusds.jose.jwk.ECKey;
import java.util.List;

/** The keys one issuer signs with, one after another. Safe to share between threads. */
public interface SigningKeys {

    /** The one to sign with now; it is among those published. */
    ECKey current();

    /** Those whose tokens may still be about, and those that are to come. */
    List<ECKey> published();
}
