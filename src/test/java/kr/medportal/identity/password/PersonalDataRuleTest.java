package kr.medportal.identity.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import kr.medportal.identity.birthdate.BirthDate;
import kr.medportal.identity.message.MessageKey;
import kr.medportal.identity.message.Violation;
import kr.medportal.identity.phone.PhoneNumber;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataRuleTest {

    private static final PersonalData ANNA = new PersonalData(
            new BirthDate(LocalDate.of(1990, 3, 25)),
            new PhoneNumber("+821087654309"),
            "Анна O’Brien-Müller",
            "anna.sergeeva77@mail.example.org");

    @Nested
    class Digits {

        private final PersonalDataRule rule = PersonalDataRule.DIGITS;

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "19900325ab!",
                    "ab900325!",
                    "!25031990a",
                    "a!250390",
                    "03251990a!",
                    "a032590b!",
                    "19900325",
                })
        void refusesTheBirthDateInEveryUsualOrder(String password) {
            assertThat(rule.check(password, ANNA)).contains(Violation.of(MessageKey.PASSWORD_BIRTH_DATE));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "a1990b0325!",
                    "1990a03b25!",
                    "0325abcd!",
                    "2503abcd!",
                    "1990abcd!",
                    "a990325b!x",
                    "19900326a!"
                })
        void acceptsItsPartsAndOtherDates(String password) {
            assertThat(rule.check(password, ANNA)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "01087654309a!", // as dialled at home
                    "821087654309!", // from abroad
                    "a876543!", // six within
                    "010876a!", // with the trunk prefix
                    "821087a!", // with the country code
                    "a!654309",
                })
        void refusesSixConsecutivePhoneDigits(String password) {
            assertThat(rule.check(password, ANNA)).contains(Violation.of(MessageKey.PASSWORD_PHONE_NUMBER));
        }

        @ParameterizedTest
        @ValueSource(strings = {"87654abcd!", "a54309b!cd", "8765-4309a!", "903456781!", "visitkorea123@"})
        void acceptsFewerAndOthers(String password) {
            assertThat(rule.check(password, ANNA)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"sergeeva1!", "brien1234!", "1example!"})
        void acceptsWords(String password) {
            assertThat(rule.check(password, ANNA)).isEmpty();
        }

        @Test
        void namesTheBirthDateFirst() {
            assertThat(rule.check("900325876543", ANNA)).contains(Violation.of(MessageKey.PASSWORD_BIRTH_DATE));
        }
    }

    @Nested
    class Strict {

        private final PersonalDataRule rule = PersonalDataRule.STRICT;

        @ParameterizedTest
        @CsvSource({
            "ab19900325!, PASSWORD_BIRTH_DATE",
            "ab250390!, PASSWORD_BIRTH_DATE",
            "abc0325!x, PASSWORD_BIRTH_DATE",
            "abc2503!x, PASSWORD_BIRTH_DATE",
            "abc1990!x, PASSWORD_BIRTH_DATE",
            "abc876543!, PASSWORD_PHONE_NUMBER",
            "abc4309!x, PASSWORD_PHONE_NUMBER",
            "abc8210!x, PASSWORD_PHONE_NUMBER",
            "abc0108!x, PASSWORD_PHONE_NUMBER",
            "xxBRIENxx1!, PASSWORD_NAME",
            "mullerxx1!, PASSWORD_NAME",
            "m\u00FCllerxx1!, PASSWORD_NAME",
            "анна12345!, PASSWORD_NAME",
            "Sergeeva1!, PASSWORD_EMAIL",
            "xannax123!, PASSWORD_EMAIL",
            "xexample1!, PASSWORD_EMAIL",
            "mail12345!, PASSWORD_EMAIL",
        })
        void refusesPartsToo(String password, MessageKey key) {
            assertThat(rule.check(password, ANNA)).contains(Violation.of(key));
        }

        @ParameterizedTest
        @ValueSource(strings = {"visitkorea123@", "org123456!", "abc309!xyz", "a199b0c3d25!", "briexn1!ab"})
        void acceptsShorterParts(String password) {
            assertThat(rule.check(password, ANNA)).isEmpty();
        }

        @Test
        void countsLettersOfAWordNotItsAccents() {
            PersonalData lea = new PersonalData(null, null, "Lé\u0323\u0323a", null);
            assertThat(rule.check("lea1234567!", lea)).isEmpty();
        }

        @Test
        void takesAShortPhoneNumberAsItIs() {
            PersonalData short4 = new PersonalData(null, new PhoneNumber("+2902158"), null, null);
            assertThat(rule.check("abc2902!x", short4)).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsRefusedWhereNothingIsKnown(PersonalDataRule rule) {
        assertThat(rule.check("19900325anna01012345678!", PersonalData.NONE)).isEmpty();
        assertThat(rule.check("visitkorea123@", new PersonalData(null, null, "", "")))
                .isEmpty();
        assertThat(rule.check("visitkorea123@", new PersonalData(null, null, " - ", "@")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void thePagesExampleIsAccepted(PersonalDataRule rule) {
        assertThat(rule.check("visitkorea123@", ANNA)).isEmpty();
    }

    @Nested
    class TheSetting {

        @ParameterizedTest
        @CsvSource({"digits, DIGITS", "strict, STRICT", "' strict ', STRICT"})
        void isOneOfTwo(String value, PersonalDataRule rule) {
            assertThat(PersonalDataRule.parse(value)).isEqualTo(rule);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "Digits", "on", "digits strict", "6"})
        void isRefusedWithTheChoices(String value) {
            assertThatThrownBy(() -> PersonalDataRule.parse(value))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("'" + value + "' is not one of digits, strict");
        }
    }

    @Property
    void aPasswordAroundTheBirthDateIsRefused(
            @ForAll("dates") LocalDate date,
            @ForAll("orders") String order,
            @ForAll("fillings") String before,
            @ForAll("fillings") String after,
            @ForAll PersonalDataRule rule) {
        String digits = date.format(DateTimeFormatter.ofPattern(order, Locale.ROOT));
        PersonalData owner = new PersonalData(new BirthDate(date), null, null, null);

        assertThat(rule.check(before + digits + after, owner)).contains(Violation.of(MessageKey.PASSWORD_BIRTH_DATE));
    }

    @Property
    void aPasswordAroundSixDigitsOfThePhoneIsRefused(
            @ForAll @IntRange(min = 10_000_000, max = 99_999_999) int subscriber,
            @ForAll @IntRange(max = 5) int start,
            @ForAll("fillings") String before,
            @ForAll("fillings") String after,
            @ForAll PersonalDataRule rule) {
        PersonalData owner = new PersonalData(null, new PhoneNumber("+8210" + subscriber), null, null);
        String digits = ("010" + subscriber).substring(start, start + 6);

        assertThat(rule.check(before + digits + after, owner)).contains(Violation.of(MessageKey.PASSWORD_PHONE_NUMBER));
    }

    @Property
    void aPasswordWithoutDigitsAndWordsIsAccepted(@ForAll("fillings") String password) {
        assertThat(PersonalDataRule.STRICT.check(password, ANNA)).isEmpty();
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1905, 1, 1).toEpochDay(),
                        LocalDate.of(2010, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<String> orders() {
        return Arbitraries.of(List.of("yyyyMMdd", "yyMMdd", "ddMMyyyy", "ddMMyy", "MMddyyyy", "MMddyy"));
    }

    @Provide
    Arbitrary<String> fillings() {
        return Arbitraries.strings().withChars("xyzXYZ!@#$%^*").ofMaxLength(9);
    }
}
