package io.unknot.service.token.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** A P-256 key pair as {@code openssl} writes it: a PRIVATE KEY and a PUBLIC KEY in PEM, in one file. */
final class KeyFile {

    private KeyFile() {}

    static ECKey read(Path file, String keyId) {
        try {
            var text = Files.readString(file);
            var keys = KeyFactory.getInstance("EC");
            var open = (ECPublicKey) keys.generatePublic(new X509EncodedKeySpec(section(text, "PUBLIC KEY")));
            var secret = (ECPrivateKey) keys.generatePrivate(new PKCS8EncodedKeySpec(section(text, "PRIVATE KEY")));
            var key = new ECKey.Builder(Curve.P_256, open)
                    .privateKey(secret)
                    .keyID(keyId)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .build();
            return requirePair(key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException | JOSEException | IllegalArgumentException e) {
            throw new IllegalStateException("The file " + file.getFileName() + " holds no P-256 key pair", e);
        }
    }

    private static byte[] section(String text, String title) {
        var begin = "-----BEGIN " + title + "-----";
        var start = text.indexOf(begin);
        var end = text.indexOf("-----END " + title + "-----");
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("There is no " + title);
        }
        return Base64.getMimeDecoder().decode(text.substring(start + begin.length(), end));
    }

    // Signed by one and not to be checked by the other, every token of this gateway would be refused.
    private static ECKey requirePair(ECKey key) throws JOSEException {
        var signed = new JWSObject(new JWSHeader(JWSAlgorithm.ES256), new Payload("pair"));
        signed.sign(new ECDSASigner(key));
        if (!signed.verify(new ECDSAVerifier(key.toPublicJWK()))) {
            throw new IllegalArgumentException("The two keys are no pair");
        }
        return key;
    }
}
