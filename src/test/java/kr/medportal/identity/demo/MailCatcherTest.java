package kr.medportal.identity.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import kr.medportal.identity.server.Ports;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailCatcherTest {

    private final int smtp = Ports.free();
    private final int web = Ports.free();
    private final MailCatcher catcher = MailCatcher.start(onThisMachine(smtp));

    @AfterEach
    void stop() {
        catcher.close();
    }

    @Test
    void readsBothPartsOfAMailInAnyLanguage() throws Exception {
        send("visitor@example.com", "메일을 확인해 주십시오", "Открыть: http://localhost:1/a?b=c&d=e", "<p>確認</p>");

        CaughtMail mail = catcher.await(each -> true, Duration.ofSeconds(5)).orElseThrow();

        assertThat(mail.from()).isEqualTo("Портал <no-reply@example.com>");
        assertThat(mail.to()).isEqualTo("visitor@example.com");
        assertThat(mail.subject()).isEqualTo("메일을 확인해 주십시오");
        assertThat(mail.html()).contains("確認");
        assertThat(mail.links()).containsExactly("http://localhost:1/a?b=c&d=e");
    }

    @Test
    void tellsTheMailsOfOneAddressFromTheOldestOn() throws Exception {
        send("one@example.com", "first", "1", "1");
        send("two@example.com", "other", "2", "2");
        send("One@Example.com", "second", "3", "3");

        assertThat(catcher.mailsTo("ONE@example.com"))
                .extracting(CaughtMail::subject)
                .containsExactly("first", "second");
        assertThat(catcher.await(mail -> mail.to().startsWith("nobody"), Duration.ZERO))
                .isEmpty();
    }

    // The outbox only has to be there.
    @SuppressWarnings("try")
    @Test
    void theOutboxShowsHtmlOnlyWhereNothingOfItCanRun() throws Exception {
        send("visitor@example.com", "Hello", "text", "<base href='http://evil/'><a href='http://localhost:1/'>go</a>");
        String id = catcher.mails().get(0).id();
        try (Site outbox = Outbox.open(catcher, onThisMachine(web))) {
            HttpResponse<String> mail = get("/mail?" + URLEncoder.encode(id, StandardCharsets.UTF_8));

            assertThat(mail.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .startsWith("sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'");
            assertThat(Jsoup.parse(mail.body()).select("base").outerHtml()).isEqualTo("<base target=\"_blank\">");
            assertThat(get("/").headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("script-src 'self'")
                    .doesNotContain("unsafe");
            assertThat(get("/mails").body()).contains("\"subject\":\"Hello\"");
            assertThat(get("/mail?nothing").statusCode()).isEqualTo(404);
            assertThat(get("/../pom.xml").statusCode()).isEqualTo(404);
        }
    }

    private static InetSocketAddress onThisMachine(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + web + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private void send(String to, String subject, String text, String html) throws MessagingException {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(smtp));
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom("Портал <no-reply@example.com>");
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        MimeMultipart parts = new MimeMultipart("alternative");
        parts.addBodyPart(part(text, "text/plain; charset=UTF-8"));
        parts.addBodyPart(part(html, "text/html; charset=UTF-8"));
        message.setContent(parts);
        Transport.send(message);
    }

    private static MimeBodyPart part(String content, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setContent(content, type);
        return part;
    }
}
