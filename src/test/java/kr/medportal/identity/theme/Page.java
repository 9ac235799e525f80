package kr.medportal.identity.theme;

import java.util.function.Function;

/**
 * A page that the flows can reach, in one situation.
 *
 * @param name of the file in {@code target/preview/<language>}
 */
record Page(String name, String template, Function<Language, PageModel> model) {

    LoginTheme.Rendered render(LoginTheme theme, Language language) {
        return theme.render(template, language, model.apply(language).values());
    }

    @Override
    public String toString() {
        return name;
    }
}
