package io.unknot.therapist.transfer;

import io.unknot.service.problem.Problem;
import io.unknot.therapist.register.Replaced;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** What has become of the lines of a file so far. */
final class Tally {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Map<UUID, Integer> numbers = new HashMap<>();
    private final Set<UUID> toBeWritten = new HashSet<>();
    private final Map<Replaced.Change, Integer> written = new EnumMap<>(Replaced.Change.class);
    private final List<Complaint> complaints = new ArrayList<>();

    Tally(List<? extends Line<?>> lines) {
        for (var line : lines) {
            numbers.putIfAbsent(line.id(), line.number());
            toBeWritten.add(line.id());
        }
    }

    /** A line that is refused stays among them: what it would have replaced says nothing about the other lines. */
    Set<UUID> toBeWritten() {
        return Collections.unmodifiableSet(toBeWritten);
    }

    void written(Line<?> line, Replaced<?> replaced) {
        toBeWritten.remove(line.id());
        written.merge(replaced.change(), 1, Integer::sum);
    }

    void refused(Line<?> line, Problem problem) {
        refused(Complaint.of(line.number(), problem));
    }

    void refused(List<Complaint> why) {
        why.forEach(one -> complaints.add(new Complaint(one.line(), one.field(), withLines(one.reason()))));
    }

    /** Another line of the file may be in the way under an id that its writer has never seen. */
    private String withLines(String reason) {
        return ID.matcher(reason).replaceAll(id -> {
            var number = numbers.get(UUID.fromString(id.group()));
            return number == null ? id.group() : "%s (line %d)".formatted(id.group(), number);
        });
    }

    Imported result() {
        return new Imported(
                count(Replaced.Change.CREATED),
                count(Replaced.Change.CHANGED),
                count(Replaced.Change.NONE),
                complaints.size(),
                complaints.stream().limit(Imported.MOST_COMPLAINTS).toList());
    }

    private int count(Replaced.Change change) {
        return written.getOrDefault(change, 0);
    }
}
