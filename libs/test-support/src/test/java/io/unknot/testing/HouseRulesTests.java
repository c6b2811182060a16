package io.unknot.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Every rule is broken once on purpose: a rule that cannot fail guards nothing. */
class HouseRulesTests {
    private static final JavaClasses BROKEN = imported("io.unknot.testing.broken");

    @Test
    void findsADomainThatKnowsItsTechnology() {
        assertThat(broken(HouseRules.DOMAIN_KNOWS_NO_TECHNOLOGY, BROKEN)).contains("VisitThatSendsRecords");
    }

    @Test
    void findsCallsThatWait() {
        assertThat(broken(HouseRules.NOTHING_BLOCKS, BROKEN)).contains("Mono.block()", "Flux.blockLast()");
    }

    @Test
    void findsEveryWayToReadTheMachinesTime() {
        assertThat(broken(HouseRules.TIME_COMES_FROM_A_CLOCK, BROKEN))
                .contains("Instant.now()", "LocalDate.now(java.time.ZoneId)", "System.currentTimeMillis()");
    }

    @Test
    void findsNamesThatSayNothing() {
        assertThat(broken(HouseRules.NAMES_SAY_WHAT_THINGS_ARE, BROKEN)).contains("VisitManager");
    }

    @Test
    void findsFeaturesThatNeedEachOther() {
        assertThat(broken(
                        HouseRules.FEATURES_FORM_NO_CYCLE,
                        imported("io.unknot.testing.left", "io.unknot.testing.right")))
                .contains("left", "right");
    }

    @Test
    void findsTechnologyOpenToTheWholeService() {
        assertThat(broken(HouseRules.TECHNOLOGY_STAYS_INSIDE, BROKEN))
                .contains("OpenRow", "OpenController", "OpenListener");
    }

    @Test
    void findsAServiceThatReachesIntoAnother() {
        assertThat(broken(
                        HouseRules.SERVICES_SHARE_NO_CODE,
                        imported("io.unknot.booking.broken", "io.unknot.therapist.broken")))
                .contains("BookingByLicence");
    }

    @Test
    void leavesSoundClassesInPeace() {
        assertThatCode(() -> HouseRules.check(imported("io.unknot.testing.sound")))
                .doesNotThrowAnyException();
    }

    @Test
    void checksEveryRuleAtOnce() {
        assertThatThrownBy(() -> HouseRules.check(BROKEN)).isInstanceOf(AssertionError.class);
    }

    @Test
    void looksAtMainClassesOnly() {
        assertThat(HouseRules.mainClassesOf("io.unknot.testing").contain(HouseRules.class))
                .isTrue();
        assertThat(HouseRules.mainClassesOf("io.unknot.testing").contain(HouseRulesTests.class))
                .isFalse();
    }

    private static String broken(ArchRule rule, JavaClasses classes) {
        return String.join("\n", rule.evaluate(classes).getFailureReport().getDetails());
    }

    private static JavaClasses imported(String... packages) {
        return new ClassFileImporter().importPackages(packages);
    }
}
