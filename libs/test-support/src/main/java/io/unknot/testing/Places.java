package io.unknot.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Where a class stands in the tree io.unknot.[module].[feature].[technology]. */
final class Places {
    static final Set<String> SERVICES = Set.of("therapist", "booking", "notification", "gateway");

    static final Set<String> TECHNOLOGIES = Set.of("web", "postgres", "kafka", "mail", "http", "session", "redis");

    static final DescribedPredicate<JavaClass> FEATURE_ROOTS =
            describe("stand in a feature and outside its technology", Places::isDomain);

    static final DescribedPredicate<JavaClass> TECHNICAL_TYPES =
            describe("are controllers, listeners or postgres classes", Places::isTechnical);

    private static final Set<String> CONTROLLERS = Set.of(
            "org.springframework.web.bind.annotation.RestController",
            "org.springframework.web.bind.annotation.RestControllerAdvice",
            "org.springframework.stereotype.Controller");

    private static final String LISTENER = "org.springframework.kafka.annotation.KafkaListener";

    private Places() {}

    /** The name after io.unknot, empty for classes elsewhere. */
    static String moduleOf(JavaClass type) {
        List<String> path = path(type);
        return path.size() > 2 && path.get(0).equals("io") && path.get(1).equals("unknot") ? path.get(2) : "";
    }

    private static boolean isDomain(JavaClass type) {
        List<String> path = path(type);
        return path.size() > 3 && path.stream().noneMatch(TECHNOLOGIES::contains);
    }

    private static boolean isTechnical(JavaClass type) {
        return type.isTopLevelClass()
                && (path(type).getLast().equals("postgres") || isController(type) || isListener(type));
    }

    private static boolean isController(JavaClass type) {
        return CONTROLLERS.stream().anyMatch(type::isAnnotatedWith);
    }

    private static boolean isListener(JavaClass type) {
        return type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(LISTENER));
    }

    private static List<String> path(JavaClass type) {
        return Arrays.asList(type.getPackageName().split("\\."));
    }
}
