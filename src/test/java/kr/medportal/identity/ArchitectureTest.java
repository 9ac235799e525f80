package kr.medportal.identity;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What may depend on what. Each rule's reason stands in CONTRIBUTING.md. */
class ArchitectureTest {

    private static final String ROOT = "kr.medportal.identity";

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> location.contains("/target/classes/"))
            .importPackages(ROOT);

    private static final DescribedPredicate<JavaClass> OUR_CORE =
            resideInAPackage(ROOT + "..").and(DescribedPredicate.not(resideInAPackage("..keycloak..")));

    @Nested
    class Layers {

        @Test
        void theCoreKnowsNoKeycloak() {
            classes()
                    .that(OUR_CORE)
                    .should()
                    .onlyDependOnClassesThat(OUR_CORE.or(resideInAnyPackage(
                            "java..",
                            "javax.crypto..",
                            "org.jspecify..",
                            "com.google.i18n.phonenumbers..",
                            "com.nulabinc.zxcvbn..")))
                    .check(MAIN);
        }

        @Test
        void onlyPhoneKnowsThePhoneLibrary() {
            noClasses()
                    .that()
                    .resideOutsideOfPackage(ROOT + ".phone")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.google.i18n..")
                    .check(MAIN);
        }

        @Test
        void onlyPasswordKnowsTheStrengthLibrary() {
            noClasses()
                    .that()
                    .resideOutsideOfPackage(ROOT + ".password")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.nulabinc..")
                    .check(MAIN);
        }

        @Test
        void featuresFormNoCycle() {
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(MAIN);
        }

        /** What two features share goes to their cores or to the shared package, so that each can be taken alone. */
        @Test
        void aFeaturesPlumbingIsItsOwn() {
            slices().matching(ROOT + ".(*).keycloak..")
                    .should()
                    .notDependOnEachOther()
                    .check(MAIN);
        }

        @Test
        void whatAllShareKnowsNoFeature() {
            noClasses()
                    .that()
                    .resideInAnyPackage(ROOT + ".keycloak", ROOT + ".message")
                    .should()
                    .dependOnClassesThat(resideInAPackage(ROOT + "..")
                            .and(DescribedPredicate.not(resideInAnyPackage(ROOT + ".keycloak", ROOT + ".message"))))
                    .check(MAIN);
        }
    }

    @Nested
    class Banned {

        @Test
        void graphicsThatTheContainerImageLacks() {
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.awt..", "javax.imageio..")
                    .check(MAIN);
        }

        @Test
        void guessableRandomness() {
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("java.util.Random")
                    .orShould()
                    .callMethod(Math.class, "random")
                    .check(MAIN);
        }

        @Test
        void timeThatNoClockMoves() {
            noClasses()
                    .should()
                    .callMethod(System.class, "currentTimeMillis")
                    .orShould()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(LocalDateTime.class, "now")
                    .orShould()
                    .callMethod(ZonedDateTime.class, "now")
                    .check(MAIN);
        }

        @Test
        void textThatDependsOnTheServersLocale() {
            noClasses()
                    .should()
                    .callMethod(String.class, "toLowerCase")
                    .orShould()
                    .callMethod(String.class, "toUpperCase")
                    .orShould()
                    .callMethod(String.class, "format", String.class, Object[].class)
                    .orShould()
                    .callMethod(String.class, "formatted", Object[].class)
                    .orShould()
                    .callMethod(Locale.class, "getDefault")
                    .check(MAIN);
        }

        @Test
        void aSecondWayToLog() {
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.util.logging..", "org.slf4j..")
                    .orShould()
                    .accessField(System.class, "out")
                    .orShould()
                    .accessField(System.class, "err")
                    .check(MAIN);
        }
    }
}
