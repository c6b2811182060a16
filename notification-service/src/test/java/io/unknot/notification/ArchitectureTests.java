package io.unknot.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.unknot.notification.broken.ReminderManager;
import io.unknot.testing.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    private static final JavaClasses BROKEN = new ClassFileImporter().importPackagesOf(ReminderManager.class);

    @Test
    void keepsTheHouseRules() {
        HouseRules.check(HouseRules.mainClassesOf("io.unknot.notification"));
    }

    @Test
    void wouldNoticeABrokenRule() {
        assertThatThrownBy(() -> HouseRules.check(BROKEN)).isInstanceOf(AssertionError.class);
        assertThat(breaks(HouseRules.TIME_COMES_FROM_A_CLOCK)).isTrue();
        assertThat(breaks(HouseRules.NOTHING_BLOCKS)).isTrue();
        assertThat(breaks(HouseRules.NAMES_SAY_WHAT_THINGS_ARE)).isTrue();
    }

    private static boolean breaks(ArchRule rule) {
        return rule.evaluate(BROKEN).hasViolation();
    }
}
