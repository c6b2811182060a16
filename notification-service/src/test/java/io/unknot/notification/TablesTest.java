package io.unknot.notification;

import io.unknot.testing.WithKafka;
import io.unknot.testing.WithPostgres;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** A test of rules and tables against a real database, in which nothing happens that the test does not ask for. */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithPostgres
@WithKafka
@SpringBootTest(
        classes = WithoutWorker.class,
        properties = {
            "logging.level.org.apache.kafka=warn",
            "unknot.delivery.lease=60s",
            "unknot.delivery.tries=3",
            "unknot.delivery.first-wait=20ms",
            "unknot.delivery.longest-wait=50ms"
        })
public @interface TablesTest {}
