package io.unknot.system.running;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** Gives the tests of a class the {@link RunningSystem} as a parameter of their constructor. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SystemExtension.class)
public @interface WholeSystem {

    /** Whether it is one of their own, ended with the class: for tests that change what others rely on. */
    boolean alone() default false;
}
