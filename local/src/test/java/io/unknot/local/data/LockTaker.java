package io.unknot.local.data;

import java.nio.file.Path;

/** Another process that wants the data: says whether it got the lock, and keeps it if told to hold it. */
final class LockTaker {
    private LockTaker() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.out.println(
                DataLock.take(new DataDirectory(Path.of(arguments[0]))).isPresent());
        if (arguments[1].equals("hold")) {
            Thread.currentThread().join();
        }
    }
}
