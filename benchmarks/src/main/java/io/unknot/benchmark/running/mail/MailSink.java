package io.unknot.benchmark.running.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Scanner;

/**
 * A mail server that answers at once and keeps nothing: a program of its own, so that what it spends is told apart. Prints
 * its port when it listens, and for every line it is given how many mails it has had.
 */
final class MailSink {

    private static final int QUEUE = 64;

    private MailSink() {}

    public static void main(String[] arguments) throws IOException {
        try (var door = new ServerSocket(0, QUEUE, InetAddress.getLoopbackAddress())) {
            Thread.ofPlatform().daemon().start(() -> listen(door));
            System.out.println(door.getLocalPort());
            var questions = new Scanner(System.in, US_ASCII);
            while (questions.hasNextLine()) {
                questions.nextLine();
                System.out.println(MailTalk.mails());
            }
        }
    }

    private static void listen(ServerSocket door) {
        while (true) {
            try {
                var talk = new MailTalk(door.accept());
                Thread.ofPlatform().daemon().start(talk::untilGoodbye);
            } catch (IOException _) {
                return;
            }
        }
    }
}
