package io.unknot.gateway.login.provider.web;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What a browser shows that comes back from the provider, without a script and without anything from the address. */
final class ReturnPage {

    private ReturnPage() {}

    /**
     * Sends the browser on from a page of our own. A redirect would still count as coming from the provider, and the new
     * session's cookie, which is for our own pages alone, would not be sent.
     */
    static ResponseEntity<String> welcome() {
        return page(
                HttpStatus.OK,
                "<meta http-equiv=\"refresh\" content=\"0; url=/\">",
                "You are logged in",
                "One moment.");
    }

    static ResponseEntity<String> refusal(HttpStatus status, String title, String next) {
        return page(status, "", title, next);
    }

    private static ResponseEntity<String> page(HttpStatus status, String head, String title, String text) {
        return ResponseEntity.status(status)
                .contentType(MediaType.TEXT_HTML)
                .cacheControl(CacheControl.noStore())
                .body("""
                    <!doctype html>
                    <html lang="en">
                    <head><meta charset="utf-8"><title>Unknot</title>%s</head>
                    <body><h1>%s</h1><p>%s</p><p><a href="/">Go to the first page</a></p></body>
                    </html>
                    """.formatted(head, title, text));
    }
}
