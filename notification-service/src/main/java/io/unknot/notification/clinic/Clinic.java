package io.unknot.notification.clinic;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a client must know of a clinic to be there in time. Line breaks and other control characters are taken out of
 * every text here, because it ends up in the headers of a mail.
 *
 * @param sender under which name its mails come, if its policy or the organisation's says one
 */
public record Clinic(ClinicId id, long version, String name, Address address, ZoneId zone, Optional<String> sender) {

    public Clinic {
        name = oneLine(name);
        sender = sender.map(Clinic::oneLine);
    }

    /** As its own service tells of it, which knows nothing of mails. */
    public Clinic(ClinicId id, long version, String name, Address address, ZoneId zone) {
        this(id, version, name, address, zone, Optional.empty());
    }

    /** The country is an ISO 3166 code of two letters. */
    public record Address(String line, String city, String postcode, String country) {

        public Address {
            line = oneLine(line);
            city = oneLine(city);
            postcode = oneLine(postcode);
            country = oneLine(country);
        }

        /** Its parts in the order of an envelope, without empty ones. */
        public List<String> parts() {
            return Stream.of(line, city, postcode, country)
                    .filter(part -> !part.isEmpty())
                    .toList();
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ").strip();
    }
}
