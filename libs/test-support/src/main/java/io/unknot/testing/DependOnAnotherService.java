package io.unknot.testing;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** True of a class that names a type of a service it does not belong to. */
final class DependOnAnotherService extends ArchCondition<JavaClass> {
    DependOnAnotherService() {
        super("depend on another service");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            String other = Places.moduleOf(dependency.getTargetClass());
            boolean crosses = Places.SERVICES.contains(other) && !other.equals(Places.moduleOf(type));
            events.add(new SimpleConditionEvent(dependency, crosses, dependency.getDescription()));
        }
    }
}
