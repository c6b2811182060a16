package io.unknot.local.deploy;

import io.unknot.local.child.Service;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What has to hold of what the services of one place are told.
 *
 * @param launcher the names ./unknot tells each
 */
record ToldRules(Repository repository, Map<Service, Set<String>> launcher) {
    private static final String FIGURES = "UNKNOT_OPERATIONS_";
    private static final Pattern URL = Pattern.compile("http://([a-z-]+):([0-9]+)(/.*)?");

    Stream<String> complaints(List<Told> all) {
        return all.stream()
                .flatMap(told -> Stream.of(names(told), unread(told), ports(told), urls(told, all), database(told))
                        .flatMap(complaints -> complaints));
    }

    private Stream<String> names(Told told) {
        Set<String> wanted = new TreeSet<>(launcher.getOrDefault(told.service(), Set.of()));
        wanted.removeAll(told.elsewhere());
        wanted.addAll(told.besides());
        Set<String> missing = new TreeSet<>(wanted);
        missing.removeAll(told.environment().keySet());
        Set<String> extra = new TreeSet<>(told.environment().keySet());
        extra.removeAll(wanted);
        return Stream.concat(
                missing.stream().map(name -> told.complaint("is not told " + name)),
                extra.stream().map(name -> told.complaint("is told " + name + ", which ./unknot does not tell it")));
    }

    private Stream<String> unread(Told told) {
        Settings settings = Settings.of(repository, told.service());
        return told.environment().keySet().stream()
                .filter(name -> !settings.readsFromEnvironment(name))
                .map(name -> told.complaint("does not read " + name));
    }

    private Stream<String> ports(Told told) {
        Settings settings = Settings.of(repository, told.service());
        return Stream.of(
                        port(told, told.port(), settings.ports("server", "port")),
                        port(told, told.managementPort(), settings.ports("management", "server", "port")))
                .flatMap(complaints -> complaints);
    }

    private static Stream<String> port(Told told, String port, Set<String> defaults) {
        return defaults.stream()
                .filter(number -> !number.equals(port))
                .map(number -> told.complaint("listens on " + port + ", its application.yaml says " + number));
    }

    private static Stream<String> urls(Told told, List<Told> all) {
        return told.environment().entrySet().stream()
                .filter(entry -> !entry.getKey().equals(Told.TRACES))
                .flatMap(entry -> URL.matcher(entry.getValue())
                        .results()
                        .filter(url -> all.stream()
                                .noneMatch(other -> answers(other, entry.getKey(), url.group(1), url.group(2))))
                        .map(url -> told.complaint("finds nobody at " + entry.getKey() + "=" + entry.getValue())));
    }

    // People reach the gateway by the port of their own machine it is published at; figures are at the second port.
    private static boolean answers(Told other, String setting, String host, String port) {
        String name = host.equals("localhost") ? Service.GATEWAY.word() : host;
        String wanted = setting.startsWith(FIGURES) ? other.managementPort() : other.port();
        return other.service().word().equals(name) && wanted.equals(port);
    }

    private Stream<String> database(Told told) {
        Service service = told.service();
        return service.database().stream()
                .flatMap(database -> Stream.of(
                                named(told, "UNKNOT_DATABASE_NAME", database),
                                named(told, "UNKNOT_DATABASE_USER", service.role()),
                                created("create " + database + " " + service.role()))
                        .flatMap(complaints -> complaints));
    }

    private static Stream<String> named(Told told, String setting, String name) {
        return told.value(setting).equals(name)
                ? Stream.of()
                : Stream.of(told.complaint("is told " + setting + "=" + told.value(setting) + ", not " + name));
    }

    private Stream<String> created(String command) {
        String script = "ops/postgres/databases.sh";
        return Arrays.asList(repository.text(script).split("\n")).contains(command)
                ? Stream.of()
                : Stream.of(script + " does not " + command);
    }
}
