package io.unknot.local.mail;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;

/** A mail server that accepts every mail and keeps it as a file. A mail it has accepted is on disk. */
public final class SmtpSink implements AutoCloseable {
    private static final int KEPT_IN_MEMORY = 20;

    private final MailFolder folder;
    private final GreenMail server;
    private int inMemory;

    private SmtpSink(MailFolder folder, GreenMail server) {
        this.folder = folder;
        this.server = server;
    }

    public static SmtpSink start(int port, Path folder) {
        ServerSetup setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(10_000);
        GreenMail server = new GreenMail(setup);
        SmtpSink sink = new SmtpSink(new MailFolder(folder), server);
        server.start();
        server.getUserManager().setMessageDeliveryHandler((message, _) -> sink.keep(message));
        return sink;
    }

    @Override
    public void close() {
        server.stop();
    }

    private synchronized GreenMailUser keep(MovingMessage message) throws UserException {
        folder.add(message.getMessage());
        forgetWhatIsOnDisk();
        GreenMailUser known = server.getUserManager().getUser("sink");
        return known != null ? known : server.getUserManager().createUser("sink@unknot.example", "sink", "sink");
    }

    // GreenMail keeps all mails in memory as well, where nobody reads them and they would pile up.
    private void forgetWhatIsOnDisk() {
        inMemory++;
        if (inMemory > KEPT_IN_MEMORY) {
            inMemory = 0;
            try {
                server.purgeEmailFromAllMailboxes();
            } catch (FolderException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
