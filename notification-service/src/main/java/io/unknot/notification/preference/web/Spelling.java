package io.unknot.notification.preference.web;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import io.unknot.events.reminder.MessageKind;
import io.unknot.notification.message.Channel;
import io.unknot.notification.preference.KindGroup;
import io.unknot.notification.preference.Language;
import io.unknot.notification.preference.Said.From;
import io.unknot.service.problem.Problem;
import io.unknot.service.problem.ProblemException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** How kinds, channels and groups are spelled in JSON, such as {@code late-reminder}; a 400 for what is none. */
final class Spelling {

    private Spelling() {}

    static Map<String, List<String>> of(Map<MessageKind, List<Channel>> channels) {
        var words = new TreeMap<String, List<String>>();
        channels.forEach((kind, chosen) ->
                words.put(word(kind), chosen.stream().map(Spelling::word).toList()));
        return words;
    }

    static List<String> of(Collection<? extends Enum<?>> values) {
        return values.stream().map(Spelling::word).sorted().toList();
    }

    static String of(From from) {
        return switch (from) {
            case From.Client() -> "client";
            case From.Staff _ -> "staff";
            case From.UnsubscribeLink() -> "unsubscribe-link";
            case From.TextMessage() -> "text-message";
            case From.Merge() -> "merge";
        };
    }

    static Language language(String tag) {
        return Language.of(tag).orElseThrow(() -> wrong("language", "must be one of " + known(Language.values())));
    }

    static Map<MessageKind, List<Channel>> channels(Map<String, List<String>> words) {
        var channels = new EnumMap<MessageKind, List<Channel>>(MessageKind.class);
        words.forEach((word, chosen) -> {
            var field = "channels." + word;
            if (chosen == null || chosen.isEmpty()) {
                throw wrong(field, "must name a channel; to get none of a kind, opt out of its group");
            }
            channels.put(
                    kind(word),
                    chosen.stream().map(channel -> channel(field, channel)).toList());
        });
        return channels;
    }

    static Set<Channel> stopped(List<String> words) {
        var stopped =
                words.stream().map(word -> channel("stoppedChannels", word)).collect(toCollection(TreeSet::new));
        if (stopped.contains(Channel.INBOX)) {
            throw wrong("stoppedChannels", "must leave the inbox: it holds what you must be told");
        }
        return stopped;
    }

    static Set<KindGroup> groups(List<String> words) {
        return words.stream().map(Spelling::group).collect(toCollection(TreeSet::new));
    }

    static ProblemException wrong(String field, String reason) {
        return Problem.of(400, "invalid-request", "Something in this request is not right")
                .field(field, reason)
                .next("Correct the field named, then send it again.")
                .toException();
    }

    private static MessageKind kind(String word) {
        return Arrays.stream(MessageKind.values())
                .filter(KindGroup::isForClients)
                .filter(kind -> word(kind).equals(word))
                .findFirst()
                .orElseThrow(() -> wrong(
                        "channels",
                        "must be by kind: "
                                + Arrays.stream(MessageKind.values())
                                        .filter(KindGroup::isForClients)
                                        .map(Spelling::word)
                                        .collect(joining(", "))));
    }

    private static Channel channel(String field, String word) {
        return Arrays.stream(Channel.values())
                .filter(channel -> word(channel).equals(word))
                .findFirst()
                .orElseThrow(() -> wrong(field, "must be of " + known(Channel.values())));
    }

    private static KindGroup group(String word) {
        return Arrays.stream(KindGroup.values())
                .filter(group -> word(group).equals(word))
                .findFirst()
                .orElseThrow(() -> wrong("optedOut", "must be of " + known(KindGroup.values())));
    }

    private static String known(Enum<?>[] values) {
        return Arrays.stream(values).map(Spelling::word).collect(joining(", "));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
