package kr.medportal.identity.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * The page that shows the caught mails. A mail's HTML is shown in a frame of its own, where nothing of it can run or
 * load anything; its links open in a new tab.
 */
final class Outbox {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PAGE_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String MAIL_POLICY = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';"
            + " style-src 'unsafe-inline'; img-src data:; form-action 'none'; frame-ancestors 'self'";

    private Outbox() {}

    static Site open(MailCatcher mails, InetSocketAddress listener) {
        return Site.start(listener)
                .file("/", "demo/outbox.html", PAGE_POLICY)
                .file("/outbox.js", "demo/outbox.js", PAGE_POLICY)
                .file("/demo.css", "demo/demo.css", PAGE_POLICY)
                .file("/icon.svg", "demo/icon.svg", PAGE_POLICY)
                .page("/mails", query -> Optional.of(Site.Content.json(list(mails))))
                .page("/mail", id -> find(mails, id).map(mail -> Site.Content.html(framed(mail), MAIL_POLICY)));
    }

    private static String list(MailCatcher mails) {
        List<CaughtMail> newestFirst = new ArrayList<>(mails.mails());
        Collections.reverse(newestFirst);
        try {
            return JSON.writeValueAsString(
                    newestFirst.stream().map(Outbox::summary).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Maps of text are always writable", e);
        }
    }

    private static Map<String, Object> summary(CaughtMail mail) {
        return Map.of(
                "id", mail.id(),
                "received", mail.received().toString(),
                "from", mail.from(),
                "to", mail.to(),
                "subject", mail.subject(),
                "text", mail.text(),
                "hasHtml", !mail.html().isEmpty());
    }

    private static Optional<CaughtMail> find(MailCatcher mails, String id) {
        return mails.mails().stream().filter(mail -> mail.id().equals(id)).findFirst();
    }

    private static String framed(CaughtMail mail) {
        Document document = Jsoup.parse(mail.html());
        document.select("base").remove();
        document.head().prependElement("base").attr("target", "_blank");
        document.outputSettings().prettyPrint(false);
        return document.outerHtml();
    }
}
