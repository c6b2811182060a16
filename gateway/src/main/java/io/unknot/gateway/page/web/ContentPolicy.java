package io.unknot.gateway.page.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * What the pages may load: their own files and nothing else. The one script that stands inside the page, its import
 * map, is allowed by the hash of its text as served, the same in every page that has one; browsers take an import map from no file.
 */
@Component
public final class ContentPolicy {

    private static final Pattern IMPORT_MAP =
            Pattern.compile("<script\\s+type=\"importmap\"\\s*>(.*?)</script>", Pattern.DOTALL);

    private static final String NOWHERE = "'none'";

    private final String withoutFrames;
    private final EmbeddingSites sites;

    ContentPolicy(@Value("classpath:/META-INF/resources/index.html") Resource page, EmbeddingSites sites) {
        this.sites = sites;
        this.withoutFrames = "default-src 'none'; script-src 'self'" + hashOfImportMap(textOf(page))
                + "; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'"
                + "; base-uri 'none'; form-action 'self'; frame-ancestors ";
    }

    /** The value of the Content-Security-Policy header: no page may frame ours. */
    public String directives() {
        return withoutFrames + NOWHERE;
    }

    /** That of the one page that others may frame: our own and the sites of the configuration. */
    String framedDirectives() {
        return withoutFrames + sites.sources();
    }

    private static String textOf(Resource page) {
        try {
            return page.exists() ? page.getContentAsString(UTF_8) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hashOfImportMap(String html) {
        var map = IMPORT_MAP.matcher(html);
        return map.find() ? " 'sha256-" + sha256(map.group(1)) + "'" : "";
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
