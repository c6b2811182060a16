package io.unknot.notification.clinic;

import java.time.ZoneId;
import java.util.UUID;

/** The clinic all tests visit. */
public final class RiversideClinic {

    private RiversideClinic() {}

    public static Clinic inLeeds() {
        return named("Riverside", ZoneId.of("Europe/London"));
    }

    public static Clinic named(String name, ZoneId zone) {
        var address = new Clinic.Address("12 Wharf Street", "Leeds", "LS1 4AB", "GB");
        return new Clinic(
                new ClinicId(UUID.fromString("00000000-0000-4000-8000-000000000101")), 1, name, address, zone);
    }
}
