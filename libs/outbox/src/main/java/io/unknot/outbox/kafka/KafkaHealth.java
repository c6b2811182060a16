package io.unknot.outbox.kafka;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.kafka.core.KafkaAdmin;

/** Up while the broker answers within a second; part of readiness, never of liveness. */
final class KafkaHealth implements HealthIndicator, DisposableBean {

    private static final int TIMEOUT_MILLIS = 1_000;

    private final Admin client;

    KafkaHealth(KafkaAdmin admin) {
        this.client = Admin.create(admin.getConfigurationProperties());
    }

    @Override
    public Health health() {
        try {
            client.describeCluster(new DescribeClusterOptions().timeoutMs(TIMEOUT_MILLIS))
                    .clusterId()
                    .get(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
            return Health.up().build();
        } catch (ExecutionException | TimeoutException e) {
            return Health.down().withDetail("reason", "waiting for Kafka").build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Health.unknown().build();
        }
    }

    @Override
    public void destroy() {
        client.close(Duration.ofSeconds(1));
    }
}
