package io.unknot.therapist;

import io.unknot.service.access.Caller;
import io.unknot.service.testing.TestIssuer;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The issuers this service believes: the gateway for people, notification-service for itself. */
final class TestGateway implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final TestIssuer GATEWAY = new TestIssuer("gateway", TestSetup.NOW);
    private static final TestIssuer NOTIFICATION = new TestIssuer("notification-service", TestSetup.NOW);

    static String mint(Caller caller) {
        var issuer = caller.equals(new Caller.Service("notification-service")) ? NOTIFICATION : GATEWAY;
        return issuer.mint("therapist-service", caller);
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(GATEWAY.trusted(), NOTIFICATION.trusted()).applyTo(context);
    }
}
