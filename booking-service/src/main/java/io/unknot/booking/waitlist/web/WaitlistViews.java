package io.unknot.booking.waitlist.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.unknot.booking.directory.Directory;
import io.unknot.booking.waitlist.ExplainTurn;
import io.unknot.booking.waitlist.Turn;
import io.unknot.booking.waitlist.WaitlistWish;
import io.unknot.booking.waitlist.offer.Offers;
import io.unknot.booking.waitlist.offer.WaitlistOffer;
import io.unknot.schedule.time.LocalHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Wishes and offers as callers see them. */
@Component
class WaitlistViews {

    private final ExplainTurn explainTurn;
    private final Offers offers;
    private final Directory directory;

    WaitlistViews(ExplainTurn explainTurn, Offers offers, Directory directory) {
        this.explainTurn = explainTurn;
        this.offers = offers;
        this.directory = directory;
    }

    /** With its position and why while it waits, with its offer while it has one. */
    Mono<WishView> explained(WaitlistWish wish) {
        return Mono.zip(
                        explainTurn.of(wish).map(Optional::of).defaultIfEmpty(Optional.empty()),
                        offers.openOf(wish.id())
                                .flatMap(this::of)
                                .map(Optional::of)
                                .defaultIfEmpty(Optional.empty()))
                .map(found -> WishView.of(wish, found.getT1(), found.getT2()));
    }

    static WishView plain(WaitlistWish wish) {
        return WishView.of(wish, Optional.empty(), Optional.empty());
    }

    Mono<OfferView> of(WaitlistOffer offer) {
        return directory
                .zoneOf(offer.time().clinicId())
                .defaultIfEmpty(ZoneOffset.UTC)
                .map(zone -> OfferView.of(offer, zone));
    }

    /** One wish; the position counts from 1 among those who wait for the same treatment at one of the same clinics. */
    record WishView(
            UUID id,
            UUID clientId,
            String state,
            UUID treatmentId,
            @Nullable Long durationMinutes,
            List<UUID> clinics,
            List<UUID> therapists,
            LocalDate from,
            LocalDate to,
            List<DayOfWeek> weekdays,
            List<HoursView> hours,
            long noticeMinutes,
            Instant since,
            @Nullable Integer position,
            @Nullable String why,
            @Nullable OfferView offer) {

        static WishView of(WaitlistWish wish, Optional<Turn> turn, Optional<OfferView> offer) {
            var wanted = wish.wanted();
            return new WishView(
                    wish.id(),
                    wish.clientId(),
                    wish.state().word(),
                    wanted.treatmentId(),
                    wanted.length().map(Duration::toMinutes).orElse(null),
                    wanted.clinics().stream().sorted().toList(),
                    wanted.therapists().stream().sorted().toList(),
                    wanted.firstDay(),
                    wanted.lastDay(),
                    wanted.weekdays().stream().sorted().toList(),
                    wanted.hours().stream().map(HoursView::of).toList(),
                    wanted.notice().toMinutes(),
                    wish.since(),
                    turn.map(Turn::position).orElse(null),
                    turn.map(Turn::why).orElse(null),
                    offer.orElse(null));
        }
    }

    /** Local hours; until 00:00 is the end of the day. */
    record HoursView(
            @JsonFormat(pattern = "HH:mm") LocalTime from,
            @JsonFormat(pattern = "HH:mm") LocalTime until) {
        static HoursView of(LocalHours hours) {
            return new HoursView(hours.from(), hours.until());
        }
    }

    /** One offer: the appointment is the hold that keeps the time until expiresAt; localStart is the clinic's wall time. */
    record OfferView(
            UUID id,
            UUID wishId,
            UUID appointmentId,
            String state,
            UUID clinicId,
            UUID treatmentId,
            UUID therapistId,
            Instant start,
            Instant end,
            String zone,
            @JsonFormat(pattern = "yyyy-MM-dd'T'HH:mm") LocalDateTime localStart,
            Instant expiresAt) {

        static OfferView of(WaitlistOffer offer, ZoneId zone) {
            var time = offer.time();
            return new OfferView(
                    offer.id(),
                    offer.wishId(),
                    offer.appointmentId(),
                    offer.state().word(),
                    time.clinicId(),
                    time.treatmentId(),
                    time.therapistId(),
                    time.start(),
                    time.end(),
                    zone.getId(),
                    LocalDateTime.ofInstant(time.start(), zone),
                    offer.expiresAt());
        }
    }
}
