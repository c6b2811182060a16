package io.unknot.gateway.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which rules have found what for how long: an alarm is what was found without a break for as long as its rule asks. */
final class Watch {

    private final List<Rule> rules;
    private Map<String, Instant> found = Map.of();

    Watch(List<Rule> rules) {
        this.rules = rules;
    }

    List<Alarm> at(Instant now, LastHour hour) {
        var still = new HashMap<String, Instant>();
        var alarms = new ArrayList<Alarm>();
        for (var rule : rules) {
            rule.found(hour).forEach((about, value) -> {
                var since = found.getOrDefault(rule.name() + " " + about, now);
                still.put(rule.name() + " " + about, since);
                if (Duration.between(since, now).compareTo(rule.after()) >= 0) {
                    alarms.add(new Alarm(rule.name(), rule.severity(), about, value, since));
                }
            });
        }
        found = still;
        return alarms;
    }
}
