package io.unknot.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.unknot.testing.Places.FEATURE_ROOTS;
import static io.unknot.testing.Places.SERVICES;
import static io.unknot.testing.Places.TECHNICAL_TYPES;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** What holds in every service; each service's architecture test checks them all over its own package. */
public final class HouseRules {
    private static final Set<String> BLOCKING =
            Set.of("block", "blockOptional", "blockFirst", "blockLast", "toIterable", "toStream", "toFuture");

    public static final ArchRule DOMAIN_KNOWS_NO_TECHNOLOGY = noClasses()
            .that(FEATURE_ROOTS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.web..",
                    "org.springframework.http..",
                    "org.springframework.r2dbc..",
                    "org.springframework.kafka..",
                    "org.springframework.data.redis..",
                    "io.lettuce..",
                    "org.springframework.mail..",
                    "org.apache.kafka..",
                    "io.r2dbc..",
                    "jakarta.mail..")
            .as("the domain knows no technology: it lives in web, postgres, kafka, mail, redis below a feature");

    public static final ArchRule NOTHING_BLOCKS = noClasses()
            .that()
            .resideOutsideOfPackage("io.unknot.outbox..")
            .should()
            .callMethodWhere(describe("a reactive type waits for its result", HouseRules::blocks))
            .as("nothing waits for a Mono or Flux outside io.unknot.outbox: it would stop every other request");

    public static final ArchRule TIME_COMES_FROM_A_CLOCK = noClasses()
            .should()
            .callMethodWhere(describe("the machine's time is read", HouseRules::readsTheTime))
            .as("time comes from an injected clock, so that a test can say what time it is");

    public static final ArchRule NAMES_SAY_WHAT_THINGS_ARE = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Dto|DTO|Entity|Repository)")
            .as("a name says what a thing is, not which pattern it belongs to");

    public static final ArchRule FEATURES_FORM_NO_CYCLE = slices().matching("io.unknot.*.(*)..")
            .should()
            .beFreeOfCycles()
            .as("features do not depend on each other in circles");

    public static final ArchRule TECHNOLOGY_STAYS_INSIDE = classes()
            .that(TECHNICAL_TYPES)
            .should()
            .notHaveModifier(JavaModifier.PUBLIC)
            .as("controllers, listeners and postgres classes are package-private");

    public static final ArchRule SERVICES_SHARE_NO_CODE = noClasses()
            .that(describe("belong to a service", HouseRules::isOfAService))
            .should(new DependOnAnotherService())
            .as("a service depends on no other service's code");

    private static final List<ArchRule> ALL = List.of(
            DOMAIN_KNOWS_NO_TECHNOLOGY,
            NOTHING_BLOCKS,
            TIME_COMES_FROM_A_CLOCK,
            NAMES_SAY_WHAT_THINGS_ARE,
            FEATURES_FORM_NO_CYCLE,
            TECHNOLOGY_STAYS_INSIDE,
            SERVICES_SHARE_NO_CODE);

    private HouseRules() {}

    /** The classes of a package and those below it, without tests. */
    public static JavaClasses mainClassesOf(String packageName) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_PACKAGE_INFOS)
                .importPackages(packageName);
    }

    /**
     * Checks all rules.
     *
     * @throws AssertionError naming the first rule that is broken and every place that breaks it
     */
    public static void check(JavaClasses classes) {
        ALL.forEach(rule -> rule.allowEmptyShould(true).check(classes));
    }

    private static boolean isOfAService(JavaClass type) {
        return SERVICES.contains(Places.moduleOf(type));
    }

    private static boolean blocks(JavaCall<?> call) {
        return call.getTargetOwner().getPackageName().startsWith("reactor.core.publisher")
                && BLOCKING.contains(call.getName());
    }

    private static boolean readsTheTime(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        boolean now = owner.startsWith("java.time.")
                && call.getName().equals("now")
                && !call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
        return now || (owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis"));
    }
}
