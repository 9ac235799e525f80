package kr.medportal.identity.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import kr.medportal.identity.birthdate.BirthDate;
import kr.medportal.identity.message.MessageKey;
import kr.medportal.identity.message.Violation;
import kr.medportal.identity.phone.PhoneNumber;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordStrengthTest {

    private static final PersonalData ANNA = new PersonalData(
            new BirthDate(LocalDate.of(1990, 3, 25)),
            new PhoneNumber("+821087654309"),
            "Анна Quixenhof-Ágothwy",
            "zarquon.vexlimore88@wubtrazin.example");

    @Nested
    class Score {

        @ParameterizedTest
        @CsvSource({"visitkorea123@, 4", "Password1!, 1", "password, 0", "'', 0", "Tr0ub4dour&3, 2"})
        void isThatOfZxcvbn(String password, int score) {
            assertThat(PasswordStrength.score(password, PersonalData.NONE)).isEqualTo(score);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "quixenhof", // a part of the name
                    "agothwy", // without its accent
                    "Vexlimore", // a part of the e-mail address
                    "vexlimore88", // with its digits
                    "zarquon.vexlimore88@wubtrazin.example",
                    "wubtrazin",
                    "01087654309",
                    "821087654309",
                    "19900325",
                    "250390",
                })
        void isLowForWhatIsKnownOfTheOwner(String password) {
            assertThat(PasswordStrength.score(password, ANNA)).isZero();
        }

        @Test
        void isHigherForSomebodyElse() {
            assertThat(PasswordStrength.score("vexlimore88", PersonalData.NONE)).isGreaterThan(1);
        }

        @Test
        void measuresNoMoreThan64Characters() {
            String weak = "a".repeat(64);
            assertThat(PasswordStrength.score(weak + "kG7#vQ2!zR9^pL4*", PersonalData.NONE))
                    .isEqualTo(PasswordStrength.score(weak, PersonalData.NONE));
            assertThat(PasswordStrength.score("a1!".repeat(1_000_000), PersonalData.NONE))
                    .isBetween(0, 4);
        }
    }

    @Property(tries = 100)
    void isFromZeroToFourForAnything(@ForAll @StringLength(max = 70) String password) {
        assertThat(PasswordStrength.score(password, ANNA)).isBetween(0, 4);
    }

    @Nested
    class Rule {

        @Test
        void refusesWhatScoresLess() {
            assertThat(new PasswordStrength(2).check("Password1!", PersonalData.NONE))
                    .contains(Violation.of(MessageKey.PASSWORD_TOO_WEAK));
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 1})
        void acceptsWhatScoresTheMinimum(int minimum) {
            assertThat(new PasswordStrength(minimum).check("Password1!", PersonalData.NONE))
                    .isEmpty();
        }

        @Test
        void refusesOnlyTheTriviallyGuessedInThePortal() {
            assertThat(new PasswordStrength(1).check("vexlimore", ANNA)).isPresent();
            assertThat(new PasswordStrength(1).check("visitkorea123@", ANNA)).isEmpty();
        }

        @Test
        void acceptsEverythingAtZero() {
            assertThat(new PasswordStrength(0).check("", PersonalData.NONE)).isEmpty();
        }
    }

    @Nested
    class TheSetting {

        @ParameterizedTest
        @CsvSource({"0, 0", "4, 4", "' 1 ', 1"})
        void isAScore(String value, int minimum) {
            assertThat(PasswordStrength.parse(value)).isEqualTo(new PasswordStrength(minimum));
        }

        @ParameterizedTest
        @ValueSource(strings = {"9", "5", "-1", "", "1.5", "one", "１", "99999999999999999999"})
        void isRefusedByName(String value) {
            assertThatThrownBy(() -> PasswordStrength.parse(value))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("strength")
                    .hasMessageContaining(value);
        }
    }
}
