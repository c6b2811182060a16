package io.unknot.booking.loginlink;

import io.unknot.booking.client.Client;
import java.util.List;

/** Why nobody was logged in. None of them is a fault, so none carries a stack trace. */
public abstract sealed class LoginLinkRefused extends RuntimeException {

    private LoginLinkRefused(String message) {
        super(message, null, false, false);
    }

    /** There is none, or its clients are gone. */
    public static final class UnknownLink extends LoginLinkRefused {
        public UnknownLink() {
            super("unknown login link");
        }
    }

    /** The fifteen minutes are over. */
    public static final class LinkExpired extends LoginLinkRefused {
        public LinkExpired() {
            super("login link expired");
        }
    }

    /** Somebody has logged in by it. */
    public static final class LinkUsed extends LoginLinkRefused {
        public LinkUsed() {
            super("login link used");
        }
    }

    /** A newer one was sent. */
    public static final class LinkReplaced extends LoginLinkRefused {
        public LinkReplaced() {
            super("login link replaced");
        }
    }

    /** Not the code that was sent. */
    public static final class WrongLoginCode extends LoginLinkRefused {
        private final int triesLeft;

        public WrongLoginCode(int triesLeft) {
            super("wrong login code");
            this.triesLeft = triesLeft;
        }

        public int triesLeft() {
            return triesLeft;
        }
    }

    /** The five tries of the code are over; the link goes on to be good. */
    public static final class TooManyTries extends LoginLinkRefused {
        public TooManyTries() {
            super("too many tries");
        }
    }

    /** Several share the contact, and nobody said who it is. The link stays good for whoever chooses. */
    public static final class WhoIsIt extends LoginLinkRefused {
        @SuppressWarnings("serial") // it is never written anywhere
        private final List<Client> clients;

        public WhoIsIt(List<Client> clients) {
            super("several clients");
            this.clients = List.copyOf(clients);
        }

        public List<Client> clients() {
            return clients;
        }
    }

    /** The client has no contact that is known to be theirs. */
    public static final class NoVerifiedContact extends LoginLinkRefused {
        public NoVerifiedContact() {
            super("no verified contact");
        }
    }
}
