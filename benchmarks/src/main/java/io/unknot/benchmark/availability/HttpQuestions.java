package io.unknot.benchmark.availability;

import io.unknot.benchmark.load.HttpQuestion;
import java.net.URI;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Connections that are lent to whoever asks. */
final class HttpQuestions implements AutoCloseable {

    private final BlockingQueue<HttpQuestion> free;

    HttpQuestions(int count) {
        free = new ArrayBlockingQueue<>(count);
        for (int number = 0; number < count; number++) {
            free.add(new HttpQuestion(random -> URI.create("")));
        }
    }

    String get(URI address) {
        try {
            var connection = free.take();
            try {
                return connection.get(address);
            } finally {
                free.put(connection);
            }
        } catch (Exception e) {
            throw new IllegalStateException(address + " cannot be asked", e);
        }
    }

    @Override
    public void close() {
        free.forEach(HttpQuestion::close);
    }
}
