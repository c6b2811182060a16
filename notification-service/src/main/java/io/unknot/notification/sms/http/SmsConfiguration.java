package io.unknot.notification.sms.http;

import io.unknot.notification.letter.Post;
import io.unknot.notification.sms.ReplyReader;
import io.unknot.notification.sms.SmsPost;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one provider that is configured, if any. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SmsSettings.class)
class SmsConfiguration {

    @Bean
    @ConditionalOnProperty(name = "unknot.sms.provider", havingValue = "twilio")
    Post twilio(SmsSettings settings) {
        return new SmsPost(new TwilioProvider(settings.twilio().checked(), ProviderHttp.of(settings)));
    }

    @Bean
    @ConditionalOnProperty(name = "unknot.sms.provider", havingValue = "webhook")
    Post webhook(SmsSettings settings, InstantSource clock) {
        return new SmsPost(new WebhookProvider(settings.webhook().checked(), ProviderHttp.of(settings), clock));
    }

    @Bean
    @ConditionalOnProperty(name = "unknot.sms.provider", havingValue = "twilio")
    ReplyReader twilioReplies(SmsSettings settings, @Value("${unknot.public-url}") String publicUrl) {
        var address = publicUrl.replaceAll("/+$", "") + "/api/v1/sms/replies";
        return new TwilioReplies(settings.twilio().checked().authToken(), address);
    }

    @Bean
    @ConditionalOnProperty(name = "unknot.sms.provider", havingValue = "webhook")
    ReplyReader webhookReplies(SmsSettings settings, InstantSource clock) {
        return new WebhookReplies(settings.webhook().checked().secret(), clock);
    }
}
