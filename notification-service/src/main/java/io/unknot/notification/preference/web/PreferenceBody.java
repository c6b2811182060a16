package io.unknot.notification.preference.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.unknot.notification.preference.Preference;
import io.unknot.notification.preference.Preference.Quiet;
import io.unknot.notification.preference.Said;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a client wants of messages, both ways; what is left out is as for everybody. On the way in version, saidFrom and
 * saidAt are passed over; on the way out version 0 is a client who never said anything.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PreferenceBody(
        @Nullable Long version,
        @Nullable @Size(max = 20) String language,
        @Nullable ZoneId zone,
        @Nullable @Valid QuietBody quietHours,
        @JsonSetter(nulls = Nulls.AS_EMPTY) @Size(max = 30) Map<String, List<String>> channels,
        @JsonSetter(nulls = Nulls.AS_EMPTY) @Size(max = 10) List<String> stoppedChannels,
        @JsonSetter(nulls = Nulls.AS_EMPTY) @Size(max = 10) List<String> optedOut,
        @Nullable Boolean onlyNeeded,
        @Nullable String saidFrom,
        @Nullable Instant saidAt) {

    /** Local wall time; until may be before from, and then it is quiet over midnight. */
    record QuietBody(@NotNull LocalTime from, @NotNull LocalTime until) {

        Quiet toQuiet() {
            try {
                return new Quiet(from, until);
            } catch (IllegalArgumentException tooLong) {
                throw Spelling.wrong("quietHours", "must leave two hours of a day");
            }
        }
    }

    static PreferenceBody of(Said said) {
        var preference = said.preference();
        return new PreferenceBody(
                said.version(),
                preference.language().map(language -> language.tag()).orElse(null),
                preference.zone().orElse(null),
                preference
                        .quiet()
                        .map(quiet -> new QuietBody(quiet.from(), quiet.until()))
                        .orElse(null),
                Spelling.of(preference.channels()),
                Spelling.of(preference.stopped()),
                Spelling.of(preference.optedOut()),
                preference.onlyNeeded(),
                said.from().map(Spelling::of).orElse(null),
                said.at().orElse(null));
    }

    /** A 400 that names the field when something in it is not known or may not be. */
    Preference toPreference() {
        return new Preference(
                Optional.ofNullable(language).map(Spelling::language),
                Optional.ofNullable(zone),
                Optional.ofNullable(quietHours).map(QuietBody::toQuiet),
                Spelling.channels(channels),
                Spelling.stopped(stoppedChannels),
                Spelling.groups(optedOut),
                Boolean.TRUE.equals(onlyNeeded));
    }
}
