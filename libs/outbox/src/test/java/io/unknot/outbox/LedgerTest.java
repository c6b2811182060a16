package io.unknot.outbox;

import io.unknot.outbox.ledger.LedgerApplication;
import io.unknot.testing.WithKafka;
import io.unknot.testing.WithPostgres;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** Runs against the ledger with a database of its own and the real broker. */
@SpringBootTest(classes = LedgerApplication.class)
@WithPostgres
@WithKafka
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface LedgerTest {}
