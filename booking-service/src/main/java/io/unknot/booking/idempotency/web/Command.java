package io.unknot.booking.idempotency.web;

import io.unknot.service.access.Caller;
import org.jspecify.annotations.Nullable;

/** Who asked for what: the key they gave it, the address, and the body that must be the same when the key comes again. */
public record Command(Caller caller, @Nullable String key, String address, Object body) {

    /** The header the key comes in. */
    public static final String KEY = "Idempotency-Key";

    /** Each caller has keys of their own, and each address again. */
    String scope() {
        return nameOf(caller) + " POST " + address;
    }

    private static String nameOf(Caller caller) {
        return switch (caller) {
            case Caller.Client(var id) -> "client " + id;
            case Caller.Staff staff -> "staff " + staff.staffId();
            case Caller.Operator(var id) -> "operator " + id;
            case Caller.Service(var name) -> "service " + name;
            case Caller.Visitor _ -> "visitor";
        };
    }
}
