package io.unknot.booking.policy;

import java.util.Currency;
import java.util.Locale;

/** What follows when a visit is called off late or nobody comes. It is noted with the visit; nobody is charged here. */
public sealed interface Consequence {

    Consequence NONE = new None();

    /** As stores spell it, such as {@code none}, {@code fee 1500 GBP} or {@code percent 50}. */
    String words();

    /** Reads what {@link #words} has written. */
    static Consequence of(String words) {
        var parts = words.split(" ", -1);
        return switch (parts[0]) {
            case "none" -> NONE;
            case "fee" -> new Fee(Long.parseLong(parts[1]), Currency.getInstance(parts[2]));
            case "percent" -> new Percent(Integer.parseInt(parts[1]));
            default -> throw new IllegalArgumentException("no consequence is called " + parts[0]);
        };
    }

    /** Nothing follows. */
    record None() implements Consequence {
        @Override
        public String words() {
            return "none";
        }
    }

    /** An amount in the currency's smallest unit, such as pence: 1 to 100,000,000. */
    record Fee(long amountMinor, Currency currency) implements Consequence {
        private static final long HIGHEST = 100_000_000;

        public Fee {
            if (amountMinor < 1 || amountMinor > HIGHEST) {
                throw new IllegalArgumentException("a fee is 1 to %d, not %d".formatted(HIGHEST, amountMinor));
            }
        }

        @Override
        public String words() {
            return String.format(Locale.ROOT, "fee %d %s", amountMinor, currency.getCurrencyCode());
        }
    }

    /** So many percent of the visit's price: 1 to 100. */
    record Percent(int ofPrice) implements Consequence {
        public Percent {
            if (ofPrice < 1 || ofPrice > 100) {
                throw new IllegalArgumentException("a part of the price is 1 to 100 percent, not " + ofPrice);
            }
        }

        @Override
        public String words() {
            return "percent " + ofPrice;
        }
    }
}
