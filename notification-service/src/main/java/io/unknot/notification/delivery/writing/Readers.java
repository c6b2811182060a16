package io.unknot.notification.delivery.writing;

import io.unknot.notification.appointment.ClientId;
import io.unknot.notification.letter.Addressee;
import io.unknot.notification.letter.Contacts.Answer;
import io.unknot.notification.message.Recipient;
import io.unknot.notification.message.SkipReason;
import io.unknot.notification.preference.Language;
import io.unknot.notification.preference.Preference;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who reads a batch: how they are reached, and what the clients among them said of messages. */
record Readers(Map<Recipient, Answer> answers, Map<ClientId, Preference> said) {

    static Set<ClientId> clients(Set<Recipient> recipients) {
        return recipients.stream()
                .flatMap(recipient ->
                        recipient instanceof Recipient.Client(var client) ? Stream.of(client) : Stream.empty())
                .collect(Collectors.toSet());
    }

    /** Why this one is sent nothing, if so. */
    Optional<SkipReason> hearNothing(Recipient recipient) {
        return answers.get(recipient) instanceof Answer.NothingToSay(var why) ? Optional.of(why) : Optional.empty();
    }

    /** In the language they want, if they want another than their record says. */
    Addressee of(Recipient recipient) {
        var reader = Objects.requireNonNull(answers.get(recipient), "every recipient is answered for")
                .addressee();
        return language(recipient).map(reader::reading).orElse(reader);
    }

    private Optional<String> language(Recipient recipient) {
        return recipient instanceof Recipient.Client(var client)
                ? Optional.ofNullable(said.get(client))
                        .flatMap(Preference::language)
                        .map(Language::tag)
                : Optional.empty();
    }
}
