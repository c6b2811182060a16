package io.unknot.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.security.autoconfigure.ReactiveUserDetailsServiceAutoConfiguration;

/**
 * The gateway as a process; people come from {@code login}, not from Spring Boot's generated user, and the store that
 * gateways may share from {@code store}.
 */
@SpringBootApplication(exclude = {ReactiveUserDetailsServiceAutoConfiguration.class, DataRedisAutoConfiguration.class})
public class GatewayApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(GatewayApplication.class, arguments);
    }
}
