package io.unknot.therapist.treatment.web;

import io.unknot.schedule.TreatmentTiming;
import io.unknot.service.access.Access;
import io.unknot.service.access.Caller;
import io.unknot.therapist.register.Page;
import io.unknot.therapist.register.Replace;
import io.unknot.therapist.register.Unknown;
import io.unknot.therapist.register.Versioned;
import io.unknot.therapist.register.web.ETags;
import io.unknot.therapist.register.web.ShortText;
import io.unknot.therapist.register.web.Wire;
import io.unknot.therapist.treatment.Modality;
import io.unknot.therapist.treatment.Price;
import io.unknot.therapist.treatment.Treatment;
import io.unknot.therapist.treatment.Treatments;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/treatments")
class TreatmentController {

    private final Treatments treatments;
    private final Replace replace;

    TreatmentController(Treatments treatments, Replace replace) {
        this.treatments = treatments;
        this.replace = replace;
    }

    @GetMapping
    Mono<TreatmentList> list() {
        return Page.of(treatments.byName())
                .map(page -> page.map(TreatmentBody::of))
                .map(TreatmentList::of);
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<TreatmentBody>> find(@PathVariable UUID id) {
        return treatments
                .find(id)
                .map(entry -> ETags.found(entry, TreatmentBody::of))
                .switchIfEmpty(Mono.error(() -> Unknown.entry("treatment", id)));
    }

    @PutMapping("/{id}")
    Mono<ResponseEntity<TreatmentBody>> put(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody TreatmentBody body,
            Caller caller) {
        Access.anyManager(caller);
        return replace.in(treatments, id, body.toTreatment(id), ETags.expected(ifMatch))
                .map(replaced -> ETags.replaced(replaced, TreatmentBody::of));
    }

    /** The first 500 by name; more says whether there are others. */
    record TreatmentList(List<TreatmentBody> treatments, boolean more) {
        static TreatmentList of(Page<TreatmentBody> page) {
            return new TreatmentList(page.entries(), page.more());
        }
    }

    record PriceBody(
            @NotNull @Min(0) @Max(100_000_000) Long amountMinor,
            @ShortText String currency) {}

    /** Both ways. On the way in id and version may be left out: the path and If-Match say them. */
    record TreatmentBody(
            @Nullable UUID id,
            @Nullable Long version,
            @ShortText String name,
            @ShortText String technique,
            @ShortText String modality,
            @NotNull @Min(10) @Max(240) Integer durationMinutes,
            @NotNull @Min(0) @Max(60) Integer bufferBeforeMinutes,
            @NotNull @Min(0) @Max(60) Integer bufferAfterMinutes,
            @NotNull @Size(max = 30) Set<@ShortText String> roomFeatures,
            @NotNull @Valid PriceBody price) {

        static TreatmentBody of(Versioned<Treatment> entry) {
            var treatment = entry.content();
            var timing = treatment.timing();
            var price = treatment.price();
            return new TreatmentBody(
                    treatment.id(),
                    entry.version(),
                    treatment.name(),
                    treatment.technique(),
                    treatment.modality().word(),
                    Math.toIntExact(timing.duration().toMinutes()),
                    Math.toIntExact(timing.before().toMinutes()),
                    Math.toIntExact(timing.after().toMinutes()),
                    new TreeSet<>(timing.roomFeatures()),
                    new PriceBody(price.amountMinor(), price.currency().getCurrencyCode()));
        }

        Treatment toTreatment(UUID inPath) {
            Wire.requireSameId(inPath, id);
            return Wire.read(
                    "",
                    () -> new Treatment(
                            timing(inPath),
                            name,
                            technique,
                            Modality.of(modality),
                            Wire.read("price.", () -> Price.of(price.amountMinor(), price.currency()))));
        }

        private TreatmentTiming timing(UUID treatmentId) {
            return new TreatmentTiming(
                    treatmentId,
                    Duration.ofMinutes(durationMinutes),
                    Duration.ofMinutes(bufferBeforeMinutes),
                    Duration.ofMinutes(bufferAfterMinutes),
                    roomFeatures);
        }
    }
}
