package io.unknot.notification.preference.cap;

import io.unknot.notification.message.Channel;
import io.unknot.notification.secret.Secrets;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What stands for an address where it may not be kept: two are the same if, and only if, the addresses are. */
@Component
public class AddressHashes {

    private final Secrets secrets;

    AddressHashes(Secrets secrets) {
        this.secrets = secrets;
    }

    /** 32 bytes for a mail address, in whatever case it is written, or for a phone number as E.164 writes it. */
    public byte[] of(Channel channel, String address) {
        return hash("address " + channel, address);
    }

    /** As {@link #of}, for mails to somebody as staff: never the same as for them as a client. */
    public byte[] ofStaff(String address) {
        return hash("address of staff", address);
    }

    private byte[] hash(String purpose, String address) {
        return secrets.hash(purpose, address.strip().toLowerCase(Locale.ROOT));
    }
}
