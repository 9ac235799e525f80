package kr.medportal.identity.captcha.sound;

import java.util.Arrays;
import java.util.Locale;

/** The languages that there are clips in. */
enum SpokenLanguage {
    ENGLISH("en"),
    KOREAN("ko"),
    JAPANESE("ja"),
    CHINESE("zh"),
    RUSSIAN("ru");

    private final String code;

    SpokenLanguage(String code) {
        this.code = code;
    }

    /** Whatever its script and region; English where there are no clips. */
    static SpokenLanguage of(Locale page) {
        return Arrays.stream(values())
                .filter(language -> language.code.equals(page.getLanguage()))
                .findFirst()
                .orElse(ENGLISH);
    }

    /** ISO 639-1, in lower case. */
    String code() {
        return code;
    }
}
