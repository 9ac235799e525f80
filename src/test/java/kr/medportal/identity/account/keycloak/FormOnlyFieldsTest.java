package kr.medportal.identity.account.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileMetadata;

class FormOnlyFieldsTest {

    private static final Map<String, List<String>> FORM = Map.of(
            "email", List.of("minji@example.com"),
            "captcha", List.of("123456"),
            "captchaToken", List.of("token"),
            "consent-terms", List.of("on"),
            "consent-newsletter", List.of("on"));

    @Test
    void areNoneOfTheProfilesBusinessAtRegistration() {
        assertThat(without(UserProfileContext.REGISTRATION, "email")).containsOnlyKeys("email");
    }

    @Test
    void areLeftAloneEverywhereElse() {
        assertThat(without(UserProfileContext.USER_API)).isEqualTo(FORM);
    }

    /** The profile of another realm of the server may have such an attribute of its own. */
    @Test
    void areTheProfilesWhereItHasAnAttributeOfThatName() {
        assertThat(without(UserProfileContext.REGISTRATION, "email", "consent-newsletter", "captcha"))
                .containsOnlyKeys("email", "consent-newsletter", "captcha");
    }

    private static Map<String, ?> without(UserProfileContext context, String... managed) {
        UserProfileMetadata profile = new UserProfileMetadata(context);
        for (String name : managed) {
            profile.addAttribute(name, 0);
        }
        return FormOnlyFields.without(FORM, context, profile);
    }
}
