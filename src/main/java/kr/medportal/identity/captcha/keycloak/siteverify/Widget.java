package kr.medportal.identity.captcha.keycloak.siteverify;

import java.util.Arrays;
import java.util.stream.Collectors;

/** How a service's script finds its place on the page, and in which field of the form it leaves its answer. */
enum Widget {
    RECAPTCHA("g-recaptcha", "g-recaptcha-response"),
    HCAPTCHA("h-captcha", "h-captcha-response"),
    TURNSTILE("cf-turnstile", "cf-turnstile-response"),
    CAP("cap-widget", "cap-token");

    private final String name;
    private final String answerField;

    Widget(String name, String answerField) {
        this.name = name;
        this.answerField = answerField;
    }

    /** The class of its element; of Cap the element itself. */
    String id() {
        return name;
    }

    String answerField() {
        return answerField;
    }

    /** @throws IllegalArgumentException for a name that no widget has */
    static Widget named(String name) {
        return Arrays.stream(values())
                .filter(widget -> widget.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no widget " + name + "; there are: "
                        + Arrays.stream(values()).map(Widget::id).collect(Collectors.joining(", "))));
    }
}
