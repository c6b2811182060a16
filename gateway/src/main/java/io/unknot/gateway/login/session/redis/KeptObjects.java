package io.unknot.gateway.login.session.redis;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.data.redis.serializer.SerializationException;

/**
 * What is kept of a session, as Java writes objects. Nothing is read back but the few kinds that a session is made of: who can
 * write to the store could otherwise make a gateway run what they like.
 */
final class KeptObjects implements RedisSerializer<Object> {

    private static final int MOST_BYTES = 64 * 1024;

    private static final ObjectInputFilter ONLY_SESSIONS = ObjectInputFilter.Config.createFilter(String.join(
            ";",
            "maxdepth=12",
            "maxrefs=500",
            "maxarray=500",
            "io.unknot.gateway.login.session.Kept",
            "io.unknot.gateway.login.session.PersonSession",
            "io.unknot.gateway.login.provider.web.PendingLogin",
            "org.springframework.security.core.context.SecurityContextImpl",
            "org.springframework.security.web.server.csrf.DefaultCsrfToken",
            "org.springframework.security.oauth2.core.endpoint.*",
            "org.springframework.security.oauth2.core.AuthorizationGrantType",
            "java.lang.*",
            "java.time.*",
            "java.util.*",
            "!*"));

    @Override
    public byte[] serialize(@Nullable Object value) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        } catch (IOException e) {
            throw new SerializationException("This cannot be kept in a session", e);
        }
        return bytes.toByteArray();
    }

    @Override
    public @Nullable Object deserialize(byte @Nullable [] bytes) {
        if (bytes == null || bytes.length == 0) {
            return null;
        }
        if (bytes.length > MOST_BYTES) {
            throw new SerializationException("This is more than a session keeps");
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            in.setObjectInputFilter(ONLY_SESSIONS);
            return in.readObject();
        } catch (IOException | ClassNotFoundException | RuntimeException e) {
            throw new SerializationException("This was not kept by a session", e);
        }
    }
}
