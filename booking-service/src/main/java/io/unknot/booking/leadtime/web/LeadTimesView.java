package io.unknot.booking.leadtime.web;

import io.unknot.booking.leadtime.Days;
import io.unknot.booking.leadtime.LeadTimes.Figures;
import io.unknot.booking.leadtime.LeadTimes.InBand;
import io.unknot.booking.leadtime.LeadTimes.InWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lengths in whole minutes. Without bookings there is no median; bands are all there, weeks only with bookings. */
record LeadTimesView(
        LocalDate from,
        LocalDate to,
        long bookings,
        @Nullable Long medianMinutes,
        List<BandView> bands,
        List<InWeek> weeks) {

    private static final String HEADER = "fromHours,untilHours,bookings,cancelled,missed\r\n";

    static LeadTimesView of(Days days, Figures figures) {
        return new LeadTimesView(
                days.first(),
                days.last(),
                figures.bookings(),
                figures.medianMinutes().orElse(null),
                figures.bands().stream().map(BandView::of).toList(),
                figures.weeks());
    }

    /** Numbers alone, so that no cell can be taken for a formula. */
    String csv() {
        return bands.stream().map(BandView::line).collect(Collectors.joining("", HEADER, ""));
    }

    /** Made at least fromHours and less than untilHours before; the last band is without an end. */
    record BandView(long fromHours, @Nullable Long untilHours, long bookings, long cancelled, long missed) {

        static BandView of(InBand in) {
            return new BandView(
                    in.band().from().toHours(),
                    in.band().until().map(Duration::toHours).orElse(null),
                    in.bookings(),
                    in.cancelled(),
                    in.missed());
        }

        String line() {
            return "%d,%s,%d,%d,%d\r\n"
                    .formatted(fromHours, Objects.toString(untilHours, ""), bookings, cancelled, missed);
        }
    }
}
