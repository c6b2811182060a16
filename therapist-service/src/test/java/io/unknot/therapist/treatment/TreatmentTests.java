package io.unknot.therapist.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.unknot.schedule.StrainGuard;
import io.unknot.therapist.Riverside;
import io.unknot.therapist.treatment.Contraindication.Effect;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TreatmentTests {

    private static final StrainGuard TWO_HOURS =
            new StrainGuard(Duration.ofHours(2), Duration.ofHours(5), Duration.ofMinutes(15));

    private final Treatment massage = Riverside.anew().lowBackMassage();

    @Test
    void keepsItsUsualVariantFirstAndTheOthersByLength() {
        var treatment = lasting(60, 90, 30);
        assertThat(treatment.usual()).isEqualTo(variant(60));
        assertThat(treatment.variants()).containsExactly(variant(60), variant(30), variant(90));
        assertThat(treatment).isEqualTo(lasting(60, 30, 90)).isNotEqualTo(lasting(30, 60, 90));
    }

    @Test
    void findsAVariantByItsLength() {
        assertThat(lasting(60, 90).lasting(Duration.ofMinutes(90))).contains(variant(90));
        assertThat(lasting(60, 90).lasting(Duration.ofMinutes(75))).isEmpty();
    }

    @Test
    void asksOfTheCalendarWhatTheVariantTakes() {
        var timing = with(List.of(variant(40)), TWO_HOURS, List.of()).timing(variant(40));
        assertThat(timing.duration()).isEqualTo(Duration.ofMinutes(40));
        assertThat(timing.strain()).isEqualTo(TWO_HOURS);
    }

    @Test
    void refusesNoVariantAndTwoOfOneLength() {
        assertThatIllegalArgumentException().isThrownBy(this::lasting).withMessageStartingWith("variants must");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lasting(60, 30, 60))
                .withMessage("variants must not hold the same minutes twice");
    }

    @Test
    void refusesAVariantThatTheStrainGuardNeverAllows() {
        assertThat(with(List.of(variant(40), variant(120)), TWO_HOURS, List.of())
                        .variants())
                .hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(List.of(variant(40), variant(121)), TWO_HOURS, List.of()))
                .withMessage("variants must not be longer than the strain guard allows in a row");
    }

    @Test
    void costsOnePriceInEachCurrencyWhateverTheirOrder() {
        var pounds = Price.of(4200, "GBP");
        var euros = Price.of(4900, "EUR");
        var variant = new Variant(Duration.ofMinutes(40), List.of(pounds, euros));
        assertThat(variant).isEqualTo(new Variant(Duration.ofMinutes(40), List.of(euros, pounds)));
        assertThat(variant.price(Currency.getInstance("EUR"))).contains(euros);
        assertThat(variant.price(Currency.getInstance("PLN"))).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Variant(Duration.ofMinutes(40), List.of(pounds, euros, Price.of(1, "GBP"))))
                .withMessageStartingWith("prices must not");
    }

    @Test
    void saysOneThingOfEachConditionInWhicheverOrder() {
        var numb = new Contraindication("reduced-sensation", Effect.BLOCK, Set.of());
        var sore = new Contraindication("acute-inflammation", Effect.WARN, Set.of(UUID.randomUUID()));
        assertThat(warning(numb, sore)).isEqualTo(warning(sore, numb));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> warning(numb, sore, new Contraindication("reduced-sensation", Effect.ADAPT, Set.of())))
                .withMessage("contraindications must not hold the same condition twice");
    }

    @Test
    void isNoAlternativeToItself() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> warning(new Contraindication("acute-strain", Effect.BLOCK, Set.of(massage.id()))))
                .withMessageStartingWith("contraindications must not offer the treatment itself");
    }

    private Treatment warning(Contraindication... contraindications) {
        return with(massage.variants(), null, List.of(contraindications));
    }

    private Treatment lasting(int... minutes) {
        return with(IntStream.of(minutes).mapToObj(TreatmentTests::variant).toList(), null, List.of());
    }

    private Treatment with(
            List<Variant> variants, @Nullable StrainGuard strain, List<Contraindication> contraindications) {
        return new Treatment(
                massage.id(),
                massage.name(),
                massage.technique(),
                massage.modality(),
                variants,
                massage.before(),
                massage.after(),
                massage.roomFeatures(),
                strain,
                massage.suits(),
                contraindications);
    }

    private static Variant variant(int minutes) {
        return new Variant(Duration.ofMinutes(minutes), List.of(Price.of(minutes * 100L, "GBP")));
    }
}
