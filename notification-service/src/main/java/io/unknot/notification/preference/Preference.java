package io.unknot.notification.preference;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.unknot.events.reminder.MessageKind;
import io.unknot.notification.message.Channel;
import io.unknot.notification.message.when.QuietHours;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a client wants of messages; what they left out is as for everybody. What they must be told comes by some channel
 * whatever they say: the inbox comes last where it is not named.
 *
 * @param language the language they read, if it is another than their record says
 * @param zone the clock their quiet hours are by, if it is another than the clinic's
 * @param quiet when they want to be left alone
 * @param channels by which channels a kind is to come, the first first
 * @param stopped channels by which nothing at all may come; never the inbox
 * @param optedOut what they do without
 * @param onlyNeeded whether they do without all that they need not be told, also what we think of later
 */
public record Preference(
        Optional<Language> language,
        Optional<ZoneId> zone,
        Optional<Quiet> quiet,
        Map<MessageKind, List<Channel>> channels,
        Set<Channel> stopped,
        Set<KindGroup> optedOut,
        boolean onlyNeeded) {

    /** Of somebody who has said nothing. */
    public static final Preference NONE =
            new Preference(Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), Set.of(), Set.of(), false);

    private static final List<Channel> USUAL = List.of(Channel.EMAIL, Channel.SMS, Channel.INBOX);
    private static final List<Channel> UNHURRIED = List.of(Channel.EMAIL, Channel.INBOX);

    public Preference {
        channels = channels.entrySet().stream()
                .collect(toUnmodifiableMap(Map.Entry::getKey, chosen -> distinct(chosen.getValue())));
        stopped = Set.copyOf(stopped);
        optedOut = Set.copyOf(optedOut);
        if (stopped.contains(Channel.INBOX)) {
            throw new IllegalArgumentException("the inbox cannot be stopped: it holds what must be told");
        }
    }

    /** Whether messages of this kind may be sent at all. */
    public boolean wants(MessageKind kind) {
        var group = KindGroup.of(kind);
        return group.isEmpty() || (!onlyNeeded && !optedOut.contains(group.get()));
    }

    /** By which channels the kind may come, in order; empty only if it is not wanted. */
    public List<Channel> allowed(MessageKind kind) {
        if (!wants(kind)) {
            return List.of();
        }
        var chosen = channels.getOrDefault(kind, usual(kind));
        return Stream.concat(chosen.stream(), Stream.of(Channel.INBOX))
                .distinct()
                .filter(channel -> !stopped.contains(channel))
                .toList();
    }

    /** The same, but without these messages. */
    public Preference without(KindGroup group) {
        var more = EnumSet.of(group, optedOut.toArray(KindGroup[]::new));
        return new Preference(language, zone, quiet, channels, stopped, more, onlyNeeded);
    }

    /** The same, but with nothing by this channel, not even what must be told. */
    public Preference stop(Channel channel) {
        var more = EnumSet.of(channel, stopped.toArray(Channel[]::new));
        return new Preference(language, zone, quiet, channels, more, optedOut, onlyNeeded);
    }

    /** The same, with the channel open again. */
    public Preference start(Channel channel) {
        var fewer = EnumSet.allOf(Channel.class);
        fewer.retainAll(stopped);
        fewer.remove(channel);
        return new Preference(language, zone, quiet, channels, fewer, optedOut, onlyNeeded);
    }

    /** When they want to be left alone, by their own clock, or the clinic's if they named none. */
    public Optional<QuietHours> quietHours(ZoneId clinic) {
        return quiet.map(hours -> new QuietHours(hours.from(), hours.until(), zone.orElse(clinic)));
    }

    /** What this forbids, each as kind and channel: what a sender looks at right before it sends. */
    public List<Refused> refused() {
        return Arrays.stream(MessageKind.values())
                .flatMap(kind -> Arrays.stream(Channel.values())
                        .filter(channel -> !allowed(kind).contains(channel))
                        .map(channel -> new Refused(kind, channel)))
                .toList();
    }

    /**
     * Local times between which nothing is to come that can come at another time; they may go over midnight, and leave two
     * hours of a day.
     */
    public record Quiet(LocalTime from, LocalTime until) {

        public Quiet {
            // It says itself which it does not take.
            var _ = new QuietHours(from, until, ZoneOffset.UTC);
        }
    }

    /** That no message of a kind may come by a channel. */
    public record Refused(MessageKind kind, Channel channel) {}

    /** What nobody waits for costs no text message. */
    private static List<Channel> usual(MessageKind kind) {
        return KindGroup.of(kind)
                .filter(KindGroup.AFTERCARE_AND_QUESTIONS::equals)
                .map(_ -> UNHURRIED)
                .orElse(USUAL);
    }

    private static List<Channel> distinct(List<Channel> chosen) {
        var once = chosen.stream().distinct().toList();
        if (once.isEmpty()) {
            throw new IllegalArgumentException("name a channel, or opt out of the kind's group");
        }
        return once;
    }
}
