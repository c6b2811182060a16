package io.unknot.notification.inbox.web;

import io.unknot.notification.inbox.ReadInbox;
import io.unknot.notification.message.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An inbox as its owner sees it, newest first. More says that there are older ones: ask before the last position. */
record InboxView(List<NoticeView> messages, boolean more, long unread) {

    static InboxView of(ReadInbox.Page page) {
        return new InboxView(page.notices().stream().map(NoticeView::of).toList(), page.more(), page.unread());
    }

    /** About is what the message is of, such as visit, and aboutId which one. */
    record NoticeView(
            UUID id,
            long position,
            String kind,
            String about,
            UUID aboutId,
            @Nullable UUID clinicId,
            String title,
            String text,
            Instant cameAt,
            boolean read) {

        static NoticeView of(ReadInbox.Notice notice) {
            var about = notice.message().about();
            Subject subject = about.subject();
            return new NoticeView(
                    about.id().value(),
                    notice.message().position(),
                    wire(about.kind()),
                    wire(subject.kind()),
                    subject.id(),
                    about.clinic().map(clinic -> clinic.value()).orElse(null),
                    notice.title(),
                    notice.text(),
                    notice.message().cameAt(),
                    notice.message().readAt().isPresent());
        }

        private static String wire(Enum<?> value) {
            return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
