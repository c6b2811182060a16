package io.unknot.benchmark.running.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;

/** What is said over one connection of a mail server that takes everything. */
final class MailTalk {

    private static final AtomicLong MAILS = new AtomicLong();
    private static final byte[] END = "\r\n.\r\n".getBytes(US_ASCII);
    private static final byte[] FINE = "250 fine\r\n".getBytes(US_ASCII);
    private static final byte[] HELLO = "250-sink\r\n250 PIPELINING\r\n".getBytes(US_ASCII);
    private static final byte[] GO_ON = "354 go on\r\n".getBytes(US_ASCII);

    private final Socket caller;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] buffer = new byte[32 * 1024];
    private int at;
    private int filled;

    MailTalk(Socket caller) throws IOException {
        this.caller = caller;
        caller.setTcpNoDelay(true);
        this.in = caller.getInputStream();
        this.out = caller.getOutputStream();
    }

    /** Mails taken over every connection so far. */
    static long mails() {
        return MAILS.get();
    }

    void untilGoodbye() {
        try (caller) {
            out.write("220 sink\r\n".getBytes(US_ASCII));
            for (char word = command(); word != 'Q'; word = command()) {
                answer(word);
            }
        } catch (IOException _) {
            // The caller hung up.
        }
    }

    private void answer(char word) throws IOException {
        switch (word) {
            case 'E' -> out.write(HELLO);
            case 'D' -> {
                out.write(GO_ON);
                readMail();
                MAILS.incrementAndGet();
                out.write(FINE);
            }
            default -> out.write(FINE);
        }
    }

    /** The first letter of the next line says which command it is. */
    private char command() throws IOException {
        int first = next();
        while (next() != '\n') {
            // The rest of the line does not matter.
        }
        return (char) first;
    }

    private void readMail() throws IOException {
        int seen = 2;
        while (seen < END.length) {
            int next = next();
            if (next == END[seen]) {
                seen++;
            } else {
                seen = next == END[0] ? 1 : 0;
            }
        }
    }

    private int next() throws IOException {
        if (at == filled) {
            filled = in.read(buffer);
            at = 0;
            if (filled < 0) {
                throw new EOFException();
            }
        }
        return buffer[at++];
    }
}
