package kr.medportal.identity.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import kr.medportal.identity.phone.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * What the tests gave to the server, or got from it, and what must not stand in its log: passwords, the CAPTCHA's
 * tokens and answers, codes and tokens of mail links and apps, phone numbers. The harness takes them down as they pass;
 * a {@link LogSearch} looks for them.
 */
public final class Secrets {

    /** How a secret is told from what happens to look like it. */
    public enum Kind {
        /** Somebody chose it, so it may be a word. */
        PASSWORD,
        /** The digits of a picture: few enough that an id can have them by chance. */
        CAPTCHA_ANSWER,
        /** Made at random and long. */
        TOKEN,
        /** As it was typed, as it is kept, as it is dialled. */
        PHONE_NUMBER
    }

    /** One for the JVM, because there is one server in it. */
    static final Secrets USED = new Secrets();

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> PASSWORD_FIELDS = Set.of("password", "password-new", "password-confirm");
    private static final Set<String> TOKEN_FIELDS = Set.of(
            "captchaToken",
            "key",
            "code",
            "code_verifier",
            "session_code",
            "id_token_hint",
            "access_token",
            "refresh_token",
            "id_token");
    private static final String PHONE_NUMBER = "phoneNumber";
    private static final String COUNTRY = "country";

    private final Map<String, Kind> found = new ConcurrentHashMap<>();

    /** All so far. */
    public Map<String, Kind> all() {
        return new TreeMap<>(found);
    }

    void add(Kind kind, String secret) {
        if (!secret.isBlank()) {
            found.putIfAbsent(secret.strip(), kind);
        }
    }

    /** The fields of a form or a query. */
    void inForm(Map<String, String> fields) {
        fields.forEach((name, value) -> {
            if (PASSWORD_FIELDS.contains(name)) {
                add(Kind.PASSWORD, value);
            } else if (TOKEN_FIELDS.contains(name)) {
                add(Kind.TOKEN, value);
            } else if (name.equals("captcha")) {
                add(Kind.CAPTCHA_ANSWER, value);
            } else if (name.equals(PHONE_NUMBER)) {
                phoneNumber(value, fields.get(COUNTRY));
            }
        });
    }

    /** An address that was opened or that was led to. */
    void inAddress(URI address) {
        inForm(FormData.decode(Objects.requireNonNullElse(address.getRawQuery(), "")));
    }

    /** The body of a REST request or of its answer. */
    void inJson(String body) {
        try {
            walk(JSON.readTree(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void walk(JsonNode json) {
        if (json.path("type").asText().equals("password")) {
            add(Kind.PASSWORD, json.path("value").asText());
        }
        json.properties().forEach(field -> {
            if (field.getKey().equals(PHONE_NUMBER)) {
                phoneNumbers(field.getValue(), text(json.path(COUNTRY)));
            } else if (TOKEN_FIELDS.contains(field.getKey())) {
                add(Kind.TOKEN, field.getValue().asText());
            }
        });
        json.forEach(this::walk);
    }

    private void phoneNumbers(JsonNode value, String country) {
        if (value.isTextual()) {
            phoneNumber(value.asText(), country);
        }
        value.forEach(each -> phoneNumbers(each, country));
    }

    /** A single value, or the first of a list. */
    private static String text(JsonNode value) {
        return value.isArray() ? value.path(0).asText() : value.asText();
    }

    private void phoneNumber(String typed, @Nullable String country) {
        add(Kind.PHONE_NUMBER, typed);
        PhoneNumber.parse(typed, country).ifPresent(number -> {
            add(Kind.PHONE_NUMBER, number.e164());
            add(Kind.PHONE_NUMBER, number.nationalDigits());
            add(Kind.PHONE_NUMBER, number.internationalDigits());
        });
    }
}
