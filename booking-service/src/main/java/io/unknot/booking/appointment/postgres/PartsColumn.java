package io.unknot.booking.appointment.postgres;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import io.unknot.booking.appointment.Part;
import io.unknot.booking.appointment.Visit;
import java.util.List;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** What follows the first part of a visit, as its column holds it; nothing for the many visits of one part. */
final class PartsColumn {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private PartsColumn() {}

    static Parameter write(Visit visit) {
        return visit.further().isEmpty()
                ? Parameters.in(String.class)
                : Parameters.in(JSON.writeValueAsString(visit.further()));
    }

    static List<Part> read(Readable row) {
        var parts = row.get("further_parts", String.class);
        return parts == null ? List.of() : List.of(JSON.readValue(parts, Part[].class));
    }
}
