package io.unknot.gateway;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.unknot.testing.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    @Test
    void keepsTheHouseRules() {
        HouseRules.check(HouseRules.mainClassesOf("io.unknot.gateway"));
    }

    @Test
    void wouldSeeALoginThatKnowsItsRequest() {
        var broken = new ClassFileImporter().importPackages("io.unknot.gateway.broken");
        assertThatThrownBy(() -> HouseRules.check(broken))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the domain knows no technology")
                .hasMessageContaining("LoginThatKnowsItsRequest");
    }
}
