package io.unknot.system.running;

import io.unknot.local.LocalOptions;
import io.unknot.local.child.ServiceSetting;
import io.unknot.system.trace.SpanSink;
import io.unknot.testing.sms.SmsGateway;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the services are told besides the usual, so that journeys see what they do.
 *
 * @param embeddingSite the one site that may show free times in a frame
 */
record Wishes(SpanSink spans, SmsGateway texts, URI embeddingSite) {

    static final String TEXTS_SECRET = "known to the service and to its provider";

    LocalOptions upon(LocalOptions options) {
        return options.with("gateway", told(Map.of("UNKNOT_EMBED_ORIGINS", embeddingSite.toString())))
                .with("therapist-service", told(Map.of()))
                .with("booking-service", told(Map.of("UNKNOT_DRAIN", "5s")))
                .with("notification-service", told(whereMessagesGo()));
    }

    // All of them also say where traces go, and keep none back.
    private ServiceSetting told(Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "UNKNOT_TRACES_ENDPOINT",
                spans.address().toString(),
                "UNKNOT_TRACES_SHARE",
                "1",
                "MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_SCHEDULEDELAY",
                "500ms"));
        environment.putAll(more);
        return new ServiceSetting(List.of(), environment);
    }

    // Journeys share their clients, who are written to more often than anybody should be in a day.
    private Map<String, String> whereMessagesGo() {
        return Map.of(
                "UNKNOT_CAP_EMAILS",
                "1000",
                "UNKNOT_CAP_URGENT_EMAILS",
                "1000",
                "UNKNOT_SMS_PROVIDER",
                "webhook",
                "UNKNOT_SMS_WEBHOOK_URL",
                texts.address().resolve("/texts").toString(),
                "UNKNOT_SMS_WEBHOOK_SECRET",
                TEXTS_SECRET,
                "UNKNOT_SMS_INTERNAL_ADDRESSES",
                "true");
    }
}
