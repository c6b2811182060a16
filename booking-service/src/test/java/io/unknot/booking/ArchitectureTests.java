package io.unknot.booking;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.unknot.testing.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    @Test
    void keepsTheHouseRules() {
        HouseRules.check(HouseRules.mainClassesOf("io.unknot.booking"));
    }

    @Test
    void wouldSeeADomainThatKnowsItsTable() {
        var broken = new ClassFileImporter().importPackages("io.unknot.booking.broken");

        assertThatThrownBy(() -> HouseRules.check(broken))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the domain knows no technology")
                .hasMessageContaining("VisitThatKnowsItsTable");
    }
}
