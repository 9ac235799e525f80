package kr.medportal.identity.password;

import static org.assertj.core.api.Assertions.assertThat;

import kr.medportal.identity.birthdate.BirthDate;
import kr.medportal.identity.password.Requirement.Kind;
import kr.medportal.identity.phone.PhoneNumber;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** What rules say of themselves, for pages. */
class RequirementTest {

    private static final PersonalData MINJI = new PersonalData(
            BirthDate.parse("1990-03-25").orElseThrow(),
            PhoneNumber.parse("+821087654321", null).orElseThrow(),
            "M\u00efnji Kim",
            "kimova@example.com");

    @Test
    void specialCharactersOfPatternsStandForThemselves() {
        PasswordComposition composition = PasswordComposition.parse("3-9 ^-]\\[&");

        for (String special : "^-]\\[&".split("")) {
            assertThat(composition.missing("a1" + special)).as(special).isEmpty();
        }
        assertThat(composition.missing("a1_")).containsExactlyInAnyOrder(Kind.SPECIAL, Kind.ONLY_ALLOWED);
        assertThat(composition.missing("a1^~")).containsExactly(Kind.ONLY_ALLOWED);
    }

    @Property
    void aPasswordThatMeetsAllOfItKeepsTheRule(
            @ForAll @StringLength(max = 16) @CharRange(from = '!', to = '~') String password) {
        for (PasswordRule rule :
                new PasswordRule[] {PasswordComposition.parse("9-15 !@#$%^*"), PersonalDataRule.STRICT}) {
            boolean met = rule.requirements(MINJI).stream().allMatch(requirement -> requirement.isMetBy(password));
            assertThat(rule.check(password, MINJI).isEmpty()).isEqualTo(met);
        }
    }

    @Test
    void oneLengthIsAnotherTextThanTwo() {
        assertThat(PasswordComposition.parse("9-9 !").requirements(MINJI).get(0).kind())
                .isEqualTo(Kind.EXACT_LENGTH);
        assertThat(PasswordComposition.parse("9-10 !")
                        .requirements(MINJI)
                        .get(0)
                        .kind())
                .isEqualTo(Kind.LENGTH);
    }

    @Test
    void namesAreComparedWithoutAccentsAndCase() {
        Requirement name = PersonalDataRule.STRICT.requirements(MINJI).stream()
                .filter(requirement -> requirement.kind() == Kind.NO_NAME)
                .findFirst()
                .orElseThrow();

        assertThat(name.forbidden()).containsExactly("minji");
        assertThat(name.isMetBy("MINJ\u0130")).isFalse();
        assertThat(name.isMetBy("kim")).isTrue();
    }

    @Test
    void whoPrintsOneSeesNoPersonalData() {
        assertThat(PersonalDataRule.STRICT.requirements(MINJI).toString())
                .doesNotContain("1990")
                .doesNotContain("minji");
    }
}
