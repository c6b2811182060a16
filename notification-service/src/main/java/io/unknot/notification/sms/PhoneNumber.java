package io.unknot.notification.sms;

import java.util.Optional;
import java.util.regex.Pattern;

/** A telephone number as E.164 spells it, such as {@code +441132496000}. Never logged: it says so of itself. */
public record PhoneNumber(String e164) {

    private static final Pattern SPELLING = Pattern.compile("\\+[1-9]\\d{6,14}");

    public PhoneNumber {
        if (!SPELLING.matcher(e164).matches()) {
            throw new IllegalArgumentException("a telephone number is a plus and 7 to 15 digits");
        }
    }

    /** Empty for what is no number; spaces, dashes, dots and brackets that people put in are left out. */
    public static Optional<PhoneNumber> of(String written) {
        return Optional.of(written.replaceAll("[\\s().\\-]", ""))
                .filter(digits -> SPELLING.matcher(digits).matches())
                .map(PhoneNumber::new);
    }

    /** Says that there is one, and no more. */
    @Override
    public String toString() {
        return "PhoneNumber[...]";
    }
}
