package io.unknot.local.data;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** The passwords of the database roles: made up at the first start, kept where only the owner of the data may look. */
public final class Passwords {
    private static final int BYTES = 24;

    private final Notes notes;

    public Passwords(DataDirectory data) {
        this.notes = new Notes(data.file("passwords"));
    }

    /** Letters, digits, _ and -; the same for a role at every call. */
    public synchronized String of(String role) {
        Map<String, String> known = new LinkedHashMap<>(notes.read());
        String password = known.computeIfAbsent(role, _ -> random());
        notes.write(known);
        return password;
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
