package io.unknot.service;

import io.unknot.testing.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    @Test
    void keepsTheHouseRules() {
        var classes = HouseRules.mainClassesOf("io.unknot.service");
        HouseRules.NOTHING_BLOCKS.check(classes);
        HouseRules.TIME_COMES_FROM_A_CLOCK.check(classes);
        HouseRules.NAMES_SAY_WHAT_THINGS_ARE.check(classes);
        HouseRules.FEATURES_FORM_NO_CYCLE.check(classes);
    }
}
