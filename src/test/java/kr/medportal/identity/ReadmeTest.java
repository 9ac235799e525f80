package kr.medportal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import kr.medportal.identity.account.CanonicalForm;
import kr.medportal.identity.birthdate.AgeRequirement;
import kr.medportal.identity.birthdate.BirthDate;
import kr.medportal.identity.message.MessageKey;
import kr.medportal.identity.message.RenderedMessage;
import kr.medportal.identity.message.Violation;
import kr.medportal.identity.name.PersonName;
import kr.medportal.identity.password.PasswordComposition;
import kr.medportal.identity.password.PersonalData;
import kr.medportal.identity.password.PersonalDataRule;
import kr.medportal.identity.phone.MobilePhoneRule;
import kr.medportal.identity.phone.PhoneNumber;
import kr.medportal.identity.username.EmailUsername;
import org.junit.jupiter.api.Test;

/** "Try it in five minutes" of the README says what really happens. */
class ReadmeTest {

    private static final PersonalData KIM = new PersonalData(
            new BirthDate(LocalDate.of(1990, 3, 25)),
            PhoneNumber.parse("010-1234-5678", "KR").orElseThrow(),
            null,
            null);

    private final String readme = read();

    @Test
    void itsThreeInputsPass() {
        assertThat(readme)
                .contains("`1990.03.25` | `" + CanonicalForm.BIRTH_DATE.of("1990.03.25", "KR") + "`")
                .contains("`010-1234-5678` | `" + CanonicalForm.PHONE_NUMBER.of("010-1234-5678", "KR") + "`")
                .contains("`visitkorea123@` | (hashed");
        assertThat(composition().check("visitkorea123@", KIM)).isEmpty();
        assertThat(personalData().check("visitkorea123@", KIM)).isEmpty();
    }

    @Test
    void itsRefusedInputsGetTheMessagesBesideThem() {
        Map<String, String> refusals = Map.ofEntries(
                Map.entry("<b>Kim</b>", attribute(PersonName.check("<b>Kim</b>").orElseThrow())),
                Map.entry(
                        "min_ji@example.com",
                        attribute(EmailUsername.check("min_ji@example.com", "").orElseThrow())),
                Map.entry("korea", policy(composition().check("korea", KIM).orElseThrow())),
                Map.entry(
                        "korea~12345!",
                        policy(composition().check("korea~12345!", KIM).orElseThrow())),
                Map.entry(
                        "kim19900325!",
                        policy(personalData().check("kim19900325!", KIM).orElseThrow())),
                Map.entry(
                        "kim12345678!",
                        policy(personalData().check("kim12345678!", KIM).orElseThrow())),
                Map.entry("19900230", attribute(Violation.of(MessageKey.BIRTH_DATE_NOT_A_DATE))),
                Map.entry(
                        "12345", attribute(MobilePhoneRule.check("12345", "KR").orElseThrow())));

        refusals.forEach((input, message) -> assertThat(readme).contains("| `" + input + "` | " + message + " |"));
        assertThat(BirthDate.parse("19900230")).isEmpty();
        assertThat(composition().check("kim19900325!", KIM)).isEmpty();
        assertThat(readme).contains("| last year's | " + attribute(underAge()) + " |");
        assertThat(readme).contains("| any others | " + policy(Violation.of(MessageKey.CAPTCHA_TRY_NEW)) + " |");
    }

    private static Violation underAge() {
        return new AgeRequirement(AgeRequirement.DEFAULT_MINIMUM_AGE, AgeRequirement.DEFAULT_ZONE, Map.of())
                .check(
                        new BirthDate(LocalDate.of(2025, 6, 1)),
                        "KR",
                        Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC))
                .orElseThrow();
    }

    private static PasswordComposition composition() {
        return PasswordComposition.parse("9-15 !@#$%^*");
    }

    private static PersonalDataRule personalData() {
        return PersonalDataRule.parse("digits");
    }

    private static String policy(Violation violation) {
        return RenderedMessage.of(violation, "en");
    }

    private static String attribute(Violation violation) {
        return RenderedMessage.ofAttribute("", violation, "en");
    }

    private static String read() {
        try {
            return Files.readString(Path.of("README.md"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
