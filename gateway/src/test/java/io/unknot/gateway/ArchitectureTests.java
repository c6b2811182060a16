package io.unknot.gateway;

import io.unknot.testing.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    @Test
    void keepsTheHouseRules() {
        HouseRules.check(HouseRules.mainClassesOf("io.unknot.gateway"));
    }
}
