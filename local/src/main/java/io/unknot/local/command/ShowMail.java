package io.unknot.local.command;

import io.unknot.local.Complaint;
import io.unknot.local.data.DataDirectory;
import io.unknot.local.mail.MailFolder;
import io.unknot.local.mail.MailText;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Lists the mails the system has sent, or shows one of them. */
record ShowMail(DataDirectory data, Optional<Integer> number) implements Command {
    @Override
    public int run(PrintStream out) {
        List<Path> mails = new MailFolder(data.mail()).files();
        if (number.isEmpty()) {
            list(mails, out);
            return 0;
        }
        Path wanted = mails.stream()
                .filter(mail -> MailFolder.numberOf(mail) == number.get())
                .findFirst()
                .orElseThrow(() -> new Complaint("There is no mail " + number.get() + "; ./unknot mail lists them"));
        out.println(MailText.of(wanted).full());
        return 0;
    }

    private void list(List<Path> mails, PrintStream out) {
        if (mails.isEmpty()) {
            out.println("No mail yet; each will be a file in " + data.mail());
        }
        mails.forEach(mail -> out.printf(
                "%4d  %s%n", MailFolder.numberOf(mail), MailText.of(mail).summary()));
    }
}
