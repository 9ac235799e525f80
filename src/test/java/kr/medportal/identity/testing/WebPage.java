package kr.medportal.identity.testing;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** Where a visitor is: a page of Keycloak, or the redirect address of an app, of which only the address is known. */
public final class WebPage {

    private static final String ERROR_PREFIX = "input-error-";

    private final Visitor visitor;
    private final URI address;
    private final int status;
    private final Document document;

    private WebPage(Visitor visitor, URI address, int status, Document document) {
        this.visitor = visitor;
        this.address = address;
        this.status = status;
        this.document = document;
    }

    static WebPage of(Visitor visitor, URI address, int status, String html) {
        return new WebPage(visitor, address, status, Jsoup.parse(html, address.toString()));
    }

    Visitor visitor() {
        return visitor;
    }

    /** The address after all redirects. */
    public URI address() {
        return address;
    }

    /** The HTTP status of the last answer. */
    public int status() {
        return status;
    }

    /** The page itself; empty at an app. */
    public Document document() {
        return document;
    }

    /** What a person reads on it. */
    public String text() {
        return document.body().text();
    }

    /** The page's language. */
    public String language() {
        return Objects.requireNonNull(document.selectFirst("html")).attr("lang");
    }

    /** The same page once its link to another language was followed; itself where that is its language. */
    public WebPage in(String languageTag) {
        if (language().equals(languageTag)) {
            return this;
        }
        Element link = document.selectFirst("a[hreflang=" + languageTag + "]");
        if (link == null) {
            throw new AssertionError("No link to " + languageTag + " on " + this);
        }
        return visitor.open(link.absUrl("href"));
    }

    /** Whether the visitor arrived at that app, with an error or without. */
    public boolean isAt(App app) {
        return address.toString().startsWith(app.redirectUri());
    }

    /** A parameter of the address, empty when it is not there. */
    public String parameter(String name) {
        return FormData.decode(Objects.requireNonNullElse(address.getRawQuery(), ""))
                .getOrDefault(name, "");
    }

    /** The message beside each field that has one, by the field's name. */
    public Map<String, String> errors() {
        Map<String, String> errors = new LinkedHashMap<>();
        for (Element element : document.select("[id^=" + ERROR_PREFIX + "]")) {
            errors.put(element.id().substring(ERROR_PREFIX.length()), element.text());
        }
        return errors;
    }

    /** The message beside one field. */
    public Optional<String> error(String field) {
        return Optional.ofNullable(errors().get(field));
    }

    /** The value that a field shows; empty when there is no such field, or it is a box that is not ticked. */
    public String value(String field) {
        Element checked = document.selectFirst("[name=" + field + "][checked], [name=" + field + "] option[selected]");
        Element element = checked != null
                ? checked
                : document.selectFirst("[name=" + field + "]:not([type=radio], [type=checkbox])");
        return element == null ? "" : element.val();
    }

    /** The names of the form's fields, in the order of the page. */
    public Set<String> fields() {
        Map<String, String> names = new LinkedHashMap<>();
        form().elements().forEach(element -> names.put(element.attr("name"), ""));
        names.remove("");
        return names.keySet();
    }

    /** Follows the first link that this CSS selector finds. */
    public WebPage follow(String link) {
        Element element = document.selectFirst(link);
        if (element == null) {
            throw new AssertionError("No link " + link + " on " + this);
        }
        return visitor.open(element.absUrl("href"));
    }

    /** The address to which the form is posted. */
    public URI action() {
        return URI.create(form().absUrl("action"));
    }

    /**
     * Submits the form as a browser does: with what the page has filled in, and these values in the fields that it has.
     * A value for a field that the form does not have is not sent.
     */
    public WebPage submit(Map<String, String> values) {
        return visitor.post(action(), filledIn(values));
    }

    /** Presses a button by its name: submits the form in which it stands, with what the page has filled in. */
    public WebPage press(String name) {
        Element button = document.expectFirst("button[name=" + name + "]");
        if (!(button.closest("form") instanceof FormElement form)) {
            throw new AssertionError("The button " + name + " stands in no form on " + this);
        }
        Map<String, String> fields = new LinkedHashMap<>();
        form.formData().forEach(field -> fields.put(field.key(), field.value()));
        fields.put(name, button.val());
        return visitor.post(URI.create(form.absUrl("action")), fields);
    }

    Map<String, String> filledIn(Map<String, String> values) {
        Map<String, String> fields = new LinkedHashMap<>();
        form().formData().forEach(field -> fields.put(field.key(), field.value()));
        Set<String> present = fields();
        values.forEach((name, value) -> {
            if (present.contains(name)) {
                fields.put(name, value);
            }
        });
        return fields;
    }

    private FormElement form() {
        return document.select("form[method=post]").forms().stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("No form on " + this));
    }

    /** The address without its query, which may carry codes, and the page's beginning. */
    @Override
    public String toString() {
        String text = document.body().text();
        return status + " " + address.getScheme() + "://" + address.getAuthority() + address.getPath() + ": "
                + text.substring(0, Math.min(400, text.length()));
    }
}
