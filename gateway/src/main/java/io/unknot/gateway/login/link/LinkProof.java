package io.unknot.gateway.login.link;

import java.util.Optional;
import java.util.UUID;

/**
 * By what somebody shows that they have read our message.
 *
 * @param client who of those it is who share the contact, once they were asked
 */
public record LinkProof(Secret secret, Optional<UUID> client) {

    /** One of the things our messages say. */
    public sealed interface Secret {

        /** What its link says, in whichever browser it was opened. */
        record Token(String text) implements Secret {
            /** Says that there is one, and no more. */
            @Override
            public String toString() {
                return "Token[...]";
            }
        }

        /** Its six digits, with what the browser that asked was given to keep. */
        record Code(String handle, String digits) implements Secret {
            /** Says that there is one, and no more. */
            @Override
            public String toString() {
                return "Code[...]";
            }
        }

        /** The six digits a guest was sent who has just made themselves known, with the question they answer. */
        record GuestCode(UUID verification, String digits) implements Secret {
            /** Says that there is one, and no more. */
            @Override
            public String toString() {
                return "GuestCode[...]";
            }
        }
    }
}
