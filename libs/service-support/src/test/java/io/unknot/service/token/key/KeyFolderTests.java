package io.unknot.service.token.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import io.unknot.service.access.Caller;
import io.unknot.service.token.TokenIssuer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFolderTests {

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void twoProcessesWithTheSameFolderAreOneIssuer() throws Exception {
        write("2026-11-01", pair("secp256r1"));
        var one = new TokenIssuer("gateway", () -> now, new KeyFolder(folder, () -> now));
        var other = new TokenIssuer("gateway", () -> now, new KeyFolder(folder, () -> now));
        var token = SignedJWT.parse(one.mint("booking-service", new Caller.Visitor()));
        assertThat(token.getHeader().getKeyID()).isEqualTo("2026-11-01");
        var published = JWKSet.parse(other.jwks()).getKeyByKeyId("2026-11-01");
        assertThat(published.isPrivate()).isFalse();
        assertThat(token.verify(new ECDSAVerifier(published.toECKey()))).isTrue();
    }

    @Test
    void publishesTomorrowsKeyTodayAndSignsWithItTomorrow() throws Exception {
        write("2026-11-01", pair("secp256r1"));
        var keys = new KeyFolder(folder, () -> now);
        write("2026-11-21", pair("secp256r1"));
        now = now.plus(Duration.ofMinutes(1));
        assertThat(keys.published()).extracting(JWK::getKeyID).containsExactlyInAnyOrder("2026-11-01", "2026-11-21");
        assertThat(keys.current().getKeyID()).isEqualTo("2026-11-01");
        now = Instant.parse("2026-11-21T00:00:00Z");
        assertThat(keys.current().getKeyID()).isEqualTo("2026-11-21");
    }

    @Test
    void goesOnWithWhatItHasWhenTheFolderCannotBeRead() throws Exception {
        write("2026-11-01", pair("secp256r1"));
        var keys = new KeyFolder(folder, () -> now);
        Files.writeString(folder.resolve("2026-11-02"), "half a fi");
        now = now.plus(Duration.ofMinutes(1));
        assertThat(keys.current().getKeyID()).isEqualTo("2026-11-01");
        Files.delete(folder.resolve("2026-11-01"));
        Files.delete(folder.resolve("2026-11-02"));
        now = now.plus(Duration.ofMinutes(1));
        assertThat(keys.current().getKeyID()).isEqualTo("2026-11-01");
    }

    @Test
    void doesNotBeginWithoutAKeyThatMaySign() throws Exception {
        assertRefused();
        write("2026-11-21", pair("secp256r1"));
        assertRefused();
    }

    @Test
    void doesNotBeginWithAFileThatIsNoKeyPair() throws Exception {
        write("2026-11-01", pair("secp256r1"));
        var one = pair("secp256r1");
        write("2026-11-02", new KeyPair(one.getPublic(), pair("secp256r1").getPrivate()));
        assertRefused();
        write("2026-11-02", pair("secp384r1"));
        assertRefused();
        Files.move(folder.resolve("2026-11-01"), folder.resolve("2026-11-02"), StandardCopyOption.REPLACE_EXISTING);
        write("newest", one);
        assertRefused();
    }

    private void assertRefused() {
        assertThatThrownBy(() -> new KeyFolder(folder, () -> now)).isInstanceOf(IllegalStateException.class);
    }

    private void write(String name, KeyPair pair) throws IOException {
        var base64 = Base64.getMimeEncoder();
        Files.writeString(
                folder.resolve(name),
                "-----BEGIN PRIVATE KEY-----\n"
                        + base64.encodeToString(pair.getPrivate().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n-----BEGIN PUBLIC KEY-----\n"
                        + base64.encodeToString(pair.getPublic().getEncoded()) + "\n-----END PUBLIC KEY-----\n");
    }

    private static KeyPair pair(String curve) throws Exception {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve));
        return generator.generateKeyPair();
    }
}
