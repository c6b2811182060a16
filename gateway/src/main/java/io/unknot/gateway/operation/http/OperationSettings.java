package io.unknot.gateway.operation.http;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the processes show their figures, by service; several addresses where there are replicas, each of which counts for
 * itself. Without an address the service is not on the board.
 */
@ConfigurationProperties("unknot.operations")
record OperationSettings(
        List<URI> gateway, List<URI> therapistService, List<URI> bookingService, List<URI> notificationService) {

    private static final int MOST = 50;

    OperationSettings {
        gateway = bounded(gateway);
        therapistService = bounded(therapistService);
        bookingService = bounded(bookingService);
        notificationService = bounded(notificationService);
    }

    Map<String, List<URI>> byService() {
        var all = new LinkedHashMap<String, List<URI>>();
        all.put("gateway", gateway);
        all.put("therapist-service", therapistService);
        all.put("booking-service", bookingService);
        all.put("notification-service", notificationService);
        return all;
    }

    private static List<URI> bounded(List<URI> addresses) {
        if (addresses.size() > MOST) {
            throw new IllegalArgumentException("unknot.operations: at most " + MOST + " replicas of a service");
        }
        return List.copyOf(addresses);
    }
}
