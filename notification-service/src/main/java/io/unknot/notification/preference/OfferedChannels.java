package io.unknot.notification.preference;

import io.unknot.notification.message.Channel;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The channels there are: text messages only where somebody was named who sends them. */
@Component
class OfferedChannels {

    private final Set<Channel> channels;

    OfferedChannels(@Value("${unknot.sms.provider:}") String smsProvider) {
        this.channels = smsProvider.isEmpty() ? EnumSet.of(Channel.EMAIL, Channel.INBOX) : EnumSet.allOf(Channel.class);
    }

    Set<Channel> channels() {
        return channels;
    }
}
