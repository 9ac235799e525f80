package kr.medportal.identity.demo;

import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kr.medportal.identity.server.LaunchException;
import org.jspecify.annotations.Nullable;

/** A mail server that takes every mail and sends none. It keeps them in memory. */
public final class MailCatcher implements AutoCloseable {

    private static final int POLL_MILLIS = 100;

    private final GreenMail server;

    private MailCatcher(GreenMail server) {
        this.server = server;
    }

    /** Listens at that address for SMTP. */
    public static MailCatcher start(InetSocketAddress listener) {
        GreenMail server = new GreenMail(
                new ServerSetup(listener.getPort(), listener.getAddress().getHostAddress(), ServerSetup.PROTOCOL_SMTP));
        server.start();
        return new MailCatcher(server);
    }

    /** All mails so far, the oldest first. */
    public List<CaughtMail> mails() {
        try {
            return server.getManagers().getImapHostManager().getAllMessages().stream()
                    .map(MailCatcher::read)
                    .sorted(Comparator.comparing(CaughtMail::received))
                    .toList();
        } catch (RuntimeException e) {
            throw new LaunchException("The caught mails cannot be read.", e);
        }
    }

    /** All mails to one address, which is compared without regard to case; the oldest first. */
    public List<CaughtMail> mailsTo(String address) {
        return mails().stream()
                .filter(mail -> mail.to().equalsIgnoreCase(address))
                .toList();
    }

    /**
     * Waits for a mail.
     *
     * @param which tells it; of several that fit, the newest is taken
     * @return empty when none came in that time
     */
    public Optional<CaughtMail> await(Predicate<CaughtMail> which, Duration time) {
        long deadline = System.nanoTime() + time.toNanos();
        while (true) {
            Optional<CaughtMail> found = mails().stream().filter(which).reduce((older, newer) -> newer);
            if (found.isPresent() || System.nanoTime() > deadline) {
                return found;
            }
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
    }

    @Override
    public void close() {
        server.stop();
    }

    private static CaughtMail read(StoredMessage stored) {
        try {
            MimeMessage message = stored.getMimeMessage();
            return new CaughtMail(
                    message.getMessageID().replaceAll("[<>]", ""),
                    stored.getReceivedDate().toInstant(),
                    addresses(message.getFrom(), MailCatcher::named),
                    addresses(message.getRecipients(Message.RecipientType.TO), InternetAddress::getAddress),
                    Objects.requireNonNullElse(message.getSubject(), ""),
                    part(message, "text/plain"),
                    part(message, "text/html"));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String addresses(Address @Nullable [] addresses, Function<InternetAddress, String> text) {
        return addresses == null
                ? ""
                : Arrays.stream(addresses)
                        .map(address -> address instanceof InternetAddress mail ? text.apply(mail) : address.toString())
                        .collect(Collectors.joining(", "));
    }

    private static String named(InternetAddress address) {
        return address.getPersonal() == null
                ? address.getAddress()
                : address.getPersonal() + " <" + address.getAddress() + ">";
    }

    private static String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart each = parts.getBodyPart(i);
                String content = part(each, type);
                if (!content.isEmpty()) {
                    return content;
                }
            }
        }
        return "";
    }
}
