package io.unknot.booking;

import io.unknot.service.access.Caller;
import io.unknot.service.access.Proof;
import io.unknot.service.testing.TestIssuer;
import java.time.InstantSource;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The issuers this service believes: the gateway for people, notification-service for itself. */
final class TestGateway implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final TestIssuer GATEWAY = new TestIssuer("gateway", InstantSource.system());
    private static final TestIssuer NOTIFICATION = new TestIssuer("notification-service", InstantSource.system());

    static String mint(Caller caller) {
        var issuer = caller.equals(new Caller.Service("notification-service")) ? NOTIFICATION : GATEWAY;
        return issuer.mint("booking-service", caller);
    }

    /** Of a person who proved then who they are. */
    static String mint(Caller caller, Proof proof) {
        return GATEWAY.mint("booking-service", caller, proof);
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(GATEWAY.trusted(), NOTIFICATION.trusted()).applyTo(context);
    }
}
