package kr.medportal.identity.account.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AnnotationsTest {

    @Test
    void saysNothingOfAnAttributeWithoutThem() {
        assertThat(Annotations.errors("website", null)).isEmpty();
        assertThat(Annotations.errors("website", Map.of("inputType", "html5-url")))
                .isEmpty();
    }

    @Test
    void namesTheAttributeTheAnnotationAndWhatIsAllowed() {
        assertThat(Annotations.errors("birthDate", Map.of(Annotations.CANONICAL, "date")))
                .containsExactly("Attribute 'birthDate': annotation 'medportal-canonical' is 'date', allowed are: "
                        + "person-name, birth-date, phone-number");
        assertThat(Annotations.errors("firstName", Map.of(Annotations.WRITE_ONCE, "yes")))
                .containsExactly(
                        "Attribute 'firstName': annotation 'medportal-write-once' is 'yes', allowed are: true, false");
        assertThat(Annotations.errors("country", Map.of(Annotations.OPTION_LABELS, "cities")))
                .containsExactly("Attribute 'country': annotation 'medportal-option-labels' is 'cities', allowed are:"
                        + " countries");
    }

    @Test
    void namesOneOfOursThatDoesNotExist() {
        assertThat(Annotations.errors("firstName", Map.of("medportal-write-onze", "true")))
                .containsExactly("Attribute 'firstName': there is no annotation 'medportal-write-onze', there are: "
                        + "medportal-canonical, medportal-write-once, medportal-option-labels");
    }

    @Test
    void understandsBooleansAsTheConsoleSavesThem() {
        assertThat(Annotations.isWriteOnce(Map.of(Annotations.WRITE_ONCE, true)))
                .isTrue();
        assertThat(Annotations.isWriteOnce(Map.of(Annotations.WRITE_ONCE, "true")))
                .isTrue();
        assertThat(Annotations.isWriteOnce(Map.of(Annotations.WRITE_ONCE, "false")))
                .isFalse();
    }
}
