package io.unknot.therapist.register.web;

import io.unknot.therapist.register.Complaints;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes domain values of what came over the wire; what a value's constructor refuses is a 400 naming the field. */
public final class Wire {

    // The constructors' messages begin with the name of the field.
    private static final Pattern COMPLAINT = Pattern.compile("([A-Za-z]\\S*) (must .*)", Pattern.DOTALL);

    private Wire() {}

    /**
     * Makes a value whose fields lie under the path, which ends in a dot. The path of the body itself is empty: a refusal
     * of one of its parts has gathered the whole path when it gets there, and becomes the 400.
     */
    public static <T> T read(String path, Supplier<T> making) {
        try {
            return making.get();
        } catch (IllegalArgumentException e) {
            var complaint = COMPLAINT.matcher(String.valueOf(e.getMessage()));
            if (!complaint.matches()) {
                throw e;
            }
            if (path.isEmpty()) {
                throw Complaints.about(complaint.group(1), complaint.group(2));
            }
            throw new IllegalArgumentException(path + e.getMessage(), e);
        }
    }

    /** Makes a value of each, whose fields lie under {@code name[index].}. */
    public static <B, T> List<T> readAll(String name, List<B> bodies, Function<B, T> making) {
        var values = new ArrayList<T>(bodies.size());
        for (var body : bodies) {
            values.add(read(name + "[" + values.size() + "].", () -> making.apply(body)));
        }
        return List.copyOf(values);
    }

    /** An id in the body is optional, but never another than the one in the path. */
    public static void requireSameId(UUID inPath, @Nullable UUID inBody) {
        if (inBody != null && !inBody.equals(inPath)) {
            throw Complaints.about("id", "must be the id in the path, or left out");
        }
    }

    /** An IANA zone such as Europe/London; an offset is none, it knows no summer time. */
    public static ZoneId zone(String id) {
        if (!ZoneId.getAvailableZoneIds().contains(id)) {
            throw new IllegalArgumentException("zone must be an IANA time zone such as Europe/London");
        }
        return ZoneId.of(id);
    }
}
