package io.unknot.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.reactivestreams.Publisher;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** An OpenID provider over HTTP: codes for one use, PKCE enforced, tokens signed with RS256; and a test may spoil a token. */
final class IdentityProvider {

    static final String CLIENT = "unknot-gateway";
    static final String SECRET = "a secret of two";
    static final String ISSUER = "https://id.example/realms/unknot";

    /** A token's claims and how it is signed. */
    interface Forgery {
        String write(JWTClaimsSet claims, RSAKey key) throws Exception;
    }

    private record Login(MultiValueMap<String, String> request, Map<String, Object> claims) {}

    private final RSAKey key = newKey("published");
    private final Map<String, Login> codes = new ConcurrentHashMap<>();
    private final DisposableServer server = HttpServer.create()
            .host("localhost")
            .port(0)
            .route(routes -> routes.get(
                            "/keys",
                            (request, response) -> response.header("Content-Type", "application/json")
                                    .sendString(Mono.just(new JWKSet(key.toPublicJWK()).toString())))
                    .post("/token", this::token))
            .bindNow();

    volatile Forgery forgery = IdentityProvider::honest;

    String address(String path) {
        return "http://localhost:" + server.port() + path;
    }

    /** Somebody logs in there, having been sent with this address: the code that their browser brings back. */
    String logIn(URI sentTo, Map<String, Object> claims) {
        var code = UUID.randomUUID().toString();
        codes.put(code, new Login(parameters(sentTo), claims));
        return code;
    }

    static MultiValueMap<String, String> parameters(URI address) {
        var decoded = UriComponentsBuilder.fromUri(address).build().getQueryParams();
        var parameters = new LinkedMultiValueMap<String, String>();
        decoded.forEach((name, values) -> values.forEach(value -> parameters.add(name, UriUtils.decode(value, UTF_8))));
        return parameters;
    }

    static String honest(JWTClaimsSet claims, RSAKey key) throws Exception {
        return signed(claims, key, key.getKeyID());
    }

    static Forgery claiming(UnaryOperator<JWTClaimsSet.Builder> change) {
        return (claims, key) ->
                honest(change.apply(new JWTClaimsSet.Builder(claims)).build(), key);
    }

    static String unsigned(JWTClaimsSet claims, RSAKey key) {
        return new PlainJWT(claims).serialize();
    }

    static String signed(JWTClaimsSet claims, RSAKey key, String keyId) throws Exception {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(keyId).build(), claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Publisher<Void> token(HttpServerRequest request, HttpServerResponse response) {
        return request.receive().aggregate().asString(UTF_8).flatMap(form -> {
            var asked = parameters(URI.create("http://form/?" + form.replace("+", "%20")));
            var login = codes.remove(requireNonNull(asked.getFirst("code")));
            var known = "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":a+secret+of+two").getBytes(UTF_8));
            var good = login != null
                    && known.equals(request.requestHeaders().get("Authorization"))
                    && challenge(asked).equals(login.request().getFirst("code_challenge"))
                    && requireNonNull(asked.getFirst("redirect_uri"))
                            .equals(login.request().getFirst("redirect_uri"));
            return response.status(good ? 200 : 400)
                    .header("Content-Type", "application/json")
                    .sendString(Mono.just(good ? tokens(requireNonNull(login)) : "{\"error\":\"invalid_grant\"}"))
                    .then();
        });
    }

    private static String challenge(MultiValueMap<String, String> asked) {
        try {
            var verifier = requireNonNull(asked.getFirst("code_verifier"));
            var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String tokens(Login login) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .claim("nonce", login.request().getFirst("nonce"));
        login.claims().forEach(claims::claim);
        try {
            return """
                {"access_token": "opaque", "token_type": "Bearer", "expires_in": 60, "id_token": "%s"}
                """.formatted(forgery.write(claims.build(), key));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
