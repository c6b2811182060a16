package io.unknot.system.running;

import io.unknot.system.gateway.GatewayClient;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Starts the system for the first class that wants it; it ends with the last test of the run. */
final class SystemExtension implements ParameterResolver {

    private static final int MOST_BOOKINGS = 200;
    private static final Namespace ONE_FOR_ALL = Namespace.create(SystemExtension.class);

    static {
        // Seven processes on two busy cores: this is how long the slowest news may take, not how long it takes.
        Awaitility.setDefaultTimeout(Duration.ofMinutes(3));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningSystem.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        boolean alone = AnnotationSupport.findAnnotation(context.getRequiredTestClass(), WholeSystem.class)
                .map(WholeSystem::alone)
                .orElse(false);
        ExtensionContext until = alone ? context : context.getRoot();
        String folder = alone ? "system-alone" : "system";
        return until.getStore(ONE_FOR_ALL)
                .computeIfAbsent(folder, name -> alone ? RunningSystem.start(name) : shared(name), RunningSystem.class);
    }

    // Journeys that share a system share its clients, and each leaves them a visit or two.
    private static RunningSystem shared(String name) {
        RunningSystem system = RunningSystem.start(name);
        GatewayClient manager = system.signedIn("manager");
        manager.get("/api/v1/clinics")
                .expect(200)
                .path("clinics")
                .values()
                .forEach(clinic -> manager.put(
                                "/api/v1/policies/clinics/" + clinic.path("id").asString(),
                                Map.of("openBookingsCap", MOST_BOOKINGS))
                        .expect(200));
        return system;
    }
}
