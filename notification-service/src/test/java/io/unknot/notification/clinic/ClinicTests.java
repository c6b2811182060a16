package io.unknot.notification.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ClinicTests {

    @Test
    void keepsItsNameOnOneLine() {
        var clinic =
                RiversideClinic.named(" Riverside\r\nBcc: all@example.org\u2028\u0085", ZoneId.of("Europe/London"));

        assertThat(clinic.name()).isEqualTo("Riverside Bcc: all@example.org");
    }

    @Test
    void leavesEmptyPartsOutOfItsAddress() {
        var address = new Clinic.Address("12 Wharf Street", "Leeds", " ", "GB");

        assertThat(address.parts()).containsExactly("12 Wharf Street", "Leeds", "GB");
    }
}
