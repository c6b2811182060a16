package io.unknot.local.child;

import java.util.List;
import java.util.Map;

/**
 * How one service is run otherwise than usual: with these flags in place of those that make for a quick start, and with
 * these variables beside those that tell it where the others are.
 */
public record ServiceSetting(List<String> javaFlags, Map<String, String> environment) {

    /** As every service is run that nobody says anything about. */
    public static final ServiceSetting USUAL = new ServiceSetting(List.of(), Map.of());

    public ServiceSetting {
        javaFlags = List.copyOf(javaFlags);
        environment = Map.copyOf(environment);
    }
}
