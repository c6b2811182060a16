package io.unknot.notification.sms.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.unknot.notification.sms.PhoneNumber;
import io.unknot.notification.sms.ReplyReader;
import io.unknot.notification.sms.TextReply;
import java.net.URLDecoder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Replies as Twilio posts them: a form, signed with the account's token by HMAC-SHA1 over the address it was posted to
 * and all fields in the order of their names. The address is the one people know, whatever it passed on its way here.
 */
final class TwilioReplies implements ReplyReader {

    private static final String ALGORITHM = "HmacSHA1";

    private final String authToken;
    private final String address;

    TwilioReplies(String authToken, String address) {
        this.authToken = authToken;
        this.address = address;
    }

    @Override
    public Optional<TextReply> read(Headers header, String body) {
        var form = fields(body);
        var given = Objects.requireNonNullElse(header.first("X-Twilio-Signature"), "");
        if (!MessageDigest.isEqual(signature(form).getBytes(UTF_8), given.getBytes(UTF_8))) {
            return Optional.empty();
        }
        return PhoneNumber.of(form.getOrDefault("From", ""))
                .map(from -> new TextReply(from, form.getOrDefault("Body", "")));
    }

    @Override
    public Receipt receipt() {
        return new Receipt("application/xml", "<Response/>");
    }

    String signature(Map<String, String> form) {
        var signed = new StringBuilder(address);
        new TreeMap<>(form).forEach((name, value) -> signed.append(name).append(value));
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(authToken.getBytes(UTF_8), ALGORITHM));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.toString().getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** Empty if the body is no form. */
    private static Map<String, String> fields(String body) {
        var form = new TreeMap<String, String>();
        try {
            for (var field : body.split("&")) {
                var parts = field.split("=", 2);
                form.put(
                        URLDecoder.decode(parts[0], UTF_8), parts.length < 2 ? "" : URLDecoder.decode(parts[1], UTF_8));
            }
        } catch (IllegalArgumentException _) {
            return Map.of();
        }
        return form;
    }
}
