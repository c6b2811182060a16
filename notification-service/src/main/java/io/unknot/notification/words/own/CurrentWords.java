package io.unknot.notification.words.own;

import io.unknot.notification.preference.Language;
import io.unknot.notification.words.ShippedWords;
import io.unknot.notification.words.WordBook;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The words in use, kept in memory: a message is written without a question to the database. What is changed by another
 * replica is known here within seconds; until they are first read, the organisation's own words are not.
 */
@Component
public class CurrentWords {

    private final ShippedWords shipped;
    private final OwnWords own;
    private final Language usual;
    private volatile WordBook book;

    CurrentWords(ShippedWords shipped, OwnWords own, @Value("${unknot.words.language:en}") String usual) {
        this.shipped = shipped;
        this.own = own;
        this.usual = Language.of(usual)
                .orElseThrow(() -> new IllegalArgumentException("unknot.words.language: we have no words in " + usual));
        this.book = new WordBook(shipped, Map.of(), this.usual);
    }

    /** All words as they are now. */
    public WordBook book() {
        return book;
    }

    /** Reads the organisation's words again. */
    public Mono<Void> refresh() {
        return own.newest()
                .map(words -> new WordBook(shipped, words, usual))
                .doOnNext(read -> book = read)
                .then();
    }
}
