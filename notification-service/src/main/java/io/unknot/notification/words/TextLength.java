package io.unknot.notification.words;

/**
 * How long a text message is to a phone company, and so what it costs: in the 7-bit alphabet of GSM 03.38 a part holds 160
 * characters, or 153 of several; as soon as one character is outside of it, 70 and 67.
 *
 * @param units what is counted: an escaped character of the 7-bit alphabet, such as the euro sign, and one outside the
 *     Basic Multilingual Plane count twice
 */
public record TextLength(Alphabet alphabet, int units, int parts) {

    /** The characters a message is sent in. */
    public enum Alphabet {
        GSM_7,
        UCS_2
    }

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String ESCAPED = "\f^{}\\[~]|€";

    /** Of this text. */
    public static TextLength of(String text) {
        var septets = 0;
        for (var at = 0; at < text.length(); at++) {
            var character = text.charAt(at);
            if (BASIC.indexOf(character) >= 0) {
                septets++;
            } else if (ESCAPED.indexOf(character) >= 0) {
                septets += 2;
            } else {
                return new TextLength(Alphabet.UCS_2, text.length(), parts(text.length(), 70, 67));
            }
        }
        return new TextLength(Alphabet.GSM_7, septets, parts(septets, 160, 153));
    }

    private static int parts(int units, int alone, int ofSeveral) {
        return units <= alone ? 1 : (units + ofSeveral - 1) / ofSeveral;
    }
}
