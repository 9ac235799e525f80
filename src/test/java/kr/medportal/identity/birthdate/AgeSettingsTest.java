package kr.medportal.identity.birthdate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgeSettingsTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "19, 19", "120, 120"})
    void readsAnAge(String text, int age) {
        assertThat(AgeSettings.minimumAge(text)).isEqualTo(age);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "121", "999", "99999999999", "19.5", "19.0", "+19", "nineteen", "１９", "1 9", ""})
    void refusesWhatIsNoAge(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AgeSettings.minimumAge(text))
                .withMessage("an age must be a whole number from 0 to 120, not '" + text + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Seoul", "UTC", "+09:00", "America/New_York"})
    void readsAZone(String text) {
        assertThat(AgeSettings.zone(text)).isEqualTo(ZoneId.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Soul", "Seoul", "KST", "+25:00", "../etc", "asia/seoul"})
    void refusesAZoneThatNobodyKnows(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AgeSettings.zone(text))
                .withMessageContaining("unknown time zone '" + text + "'");
    }

    @Test
    void readsStricterAges() {
        assertThat(AgeSettings.stricterAges("TH=20, AE = 21,JP=19", 19))
                .isEqualTo(Map.of("TH", 20, "AE", 21, "JP", 19));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void blankMeansNoCountry(String text) {
        assertThat(AgeSettings.stricterAges(text, 19)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "XX=20        | unknown country 'XX'",
                "th=20        | unknown country 'th'",
                "THA=20       | unknown country 'THA'",
                "TH=18        | TH=18 is not stricter than the minimum age 19",
                "TH=-1        | not '-1'",
                "TH=121       | not '121'",
                "TH=old       | not 'old'",
                "TH=20, TH=21 | 'TH' stands there twice",
                "TH           | found 'TH'",
                "TH=          | found 'TH='",
                "=20          | found '=20'",
                "TH:20        | found 'TH:20'",
                "TH=20 AE=21  | found 'TH=20 AE=21'",
                "TH=20,       | found ''",
                "TH=20;AE=21  | not '20;AE=21'",
            })
    void refusesWhatItCannotReadAndNamesIt(String text, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AgeSettings.stricterAges(text, 19))
                .withMessageContaining(reason);
    }
}
