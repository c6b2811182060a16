package io.unknot.notification.neighbours;

import io.unknot.notification.NotificationApplication;
import io.unknot.testing.WithKafka;
import io.unknot.testing.WithPostgres;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/** The service as it runs, among its neighbours. All tests share one: listeners of two would share the topics. */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithPostgres
@WithKafka
@ContextConfiguration(initializers = Neighbours.class)
@SpringBootTest(
        classes = NotificationApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "unknot.delivery.first-wait=100ms",
            "unknot.delivery.longest-wait=500ms",
            "logging.level.org.apache.kafka=warn",
            // The mail server is played in this process, and names its users.
            "logging.level.com.icegreen=off"
        })
public @interface WholeService {}
