package io.unknot.booking.preference;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a client likes to be treated; what is left out, they do not mind. Areas and positions are in their own words.
 * Stored sealed, logged never.
 */
public record Preferences(
        @Nullable @Pattern(regexp = "light|medium|firm", message = "must be light, medium or firm")
        String pressure,

        @JsonSetter(nulls = Nulls.AS_EMPTY) @Size(max = 10) List<@NotBlank @Size(max = 100) String> areasToAvoid,
        @JsonSetter(nulls = Nulls.AS_EMPTY) @Size(max = 5) List<@NotBlank @Size(max = 100) String> positions,

        @Nullable @Pattern(regexp = "cool|normal|warm", message = "must be cool, normal or warm")
        String temperature,

        @Nullable @Pattern(regexp = "talk|quiet", message = "must be talk or quiet")
        String company) {

    /** Of somebody who has said nothing. */
    public static final Preferences NONE = new Preferences(null, List.of(), List.of(), null, null);

    public Preferences {
        areasToAvoid = List.copyOf(areasToAvoid);
        positions = List.copyOf(positions);
    }

    @Override
    public String toString() {
        return "Preferences[...]";
    }
}
