package io.unknot.booking;

import io.unknot.testing.WithKafka;
import io.unknot.testing.WithPostgres;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole service on a free port, over real servers and with real tokens; one for all the tests of a JVM. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0"})
@WithPostgres
@WithKafka
@Import(TestSetup.class)
@ContextConfiguration(initializers = {TestGateway.class, TestKeys.class})
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface BookingServiceTest {}
