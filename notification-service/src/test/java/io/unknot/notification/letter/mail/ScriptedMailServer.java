package io.unknot.notification.letter.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that answers as told, for the answers a friendly one never gives. An empty answer hangs up. */
final class ScriptedMailServer implements AutoCloseable {

    private final ServerSocket door;
    private final Map<String, String> answers;
    private final AtomicInteger calls = new AtomicInteger();

    /** The answers by the first word said to the server; "." is the end of a mail, and whatever is not named is taken. */
    ScriptedMailServer(Map<String, String> answers) throws IOException {
        this.answers = answers;
        this.door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    /** How often it was called. */
    int calls() {
        return calls.get();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (var caller = door.accept()) {
                calls.incrementAndGet();
                talk(caller);
            } catch (IOException _) {
                // The caller hung up, or the test is over.
            }
        }
    }

    private void talk(Socket caller) throws IOException {
        var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), UTF_8));
        if (!say(caller, answers.getOrDefault("hello", "220 ready"))) {
            return;
        }
        var inMail = false;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (inMail && !line.equals(".")) {
                continue;
            }
            var word = line.split("[ :]")[0];
            var answer = answers.getOrDefault(word, word.equals("DATA") ? "354 go on" : "250 fine");
            if (!say(caller, answer)) {
                return;
            }
            inMail = answer.startsWith("354");
        }
    }

    private static boolean say(Socket caller, String answer) throws IOException {
        if (answer.isEmpty()) {
            return false;
        }
        caller.getOutputStream().write((answer + "\r\n").getBytes(UTF_8));
        return true;
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
