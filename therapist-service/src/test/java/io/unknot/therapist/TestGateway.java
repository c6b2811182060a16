package io.unknot.therapist;

import io.unknot.service.access.Caller;
import io.unknot.service.testing.TestIssuer;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The gateway as this service sees it. */
final class TestGateway implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final TestIssuer GATEWAY = new TestIssuer("gateway", TestSetup.NOW);

    static String mint(Caller caller) {
        return GATEWAY.mint("therapist-service", caller);
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(GATEWAY.trusted()).applyTo(context);
    }
}
