package kr.medportal.identity;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.text.Collator;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Locale;
import kr.medportal.identity.keycloak.FormErrors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.policy.PolicyError;

/** What may depend on what. Each rule's reason stands in CONTRIBUTING.md. */
class ArchitectureTest {

    private static final String ROOT = "kr.medportal.identity";

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> location.contains("/target/classes/"))
            .importPackages(ROOT);

    private static final JavaClasses EVERYTHING = new ClassFileImporter().importPackages(ROOT);

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

        /** The core speaks in violations: else a key that {@code MessageKey} does not list could reach a page. */
        @Test
        void onlyTheSharedPlumbingMakesKeycloaksMessages() {
            noClasses()
                    .that(DescribedPredicate.not(type(FormErrors.class)))
                    .should()
                    .callConstructorWhere(target(owner(type(FormMessage.class).or(type(PolicyError.class)))))
                    .check(MAIN);
        }
    }

    @Nested
    class NullSafety {

        /** Packages of the demo and of the tests, too; without the mark NullAway and readers have to guess. */
        @Test
        void everyPackageSaysThatNothingIsNullUnlessMarked() {
            assertThat(EVERYTHING.stream().map(JavaClass::getPackage).distinct())
                    .isNotEmpty()
                    .allSatisfy(code -> assertThat(code.isAnnotatedWith(NullMarked.class))
                            .as(code.getName())
                            .isTrue());
        }
    }

    @Nested
    class Banned {

        private static final DescribedPredicate<JavaMethodCall> NOW_WITHOUT_A_CLOCK = DescribedPredicate.describe(
                "now() of java.time without a Clock",
                call -> call.getTargetOwner().getPackageName().startsWith("java.time")
                        && call.getName().equals("now")
                        && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(type -> type.isEquivalentTo(Clock.class)));

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
                    .callMethodWhere(NOW_WITHOUT_A_CLOCK)
                    .orShould()
                    .callMethod(Clock.class, "systemUTC")
                    .orShould()
                    .callMethod(Clock.class, "systemDefaultZone")
                    .orShould()
                    .callMethod(Clock.class, "system", ZoneId.class)
                    .orShould()
                    .callMethod(ZoneId.class, "systemDefault")
                    .orShould()
                    .callConstructor(Date.class)
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
                    .orShould()
                    .callMethod(DateTimeFormatter.class, "ofPattern", String.class)
                    .orShould()
                    .callMethod(Collator.class, "getInstance")
                    .orShould()
                    .callConstructor(MessageFormat.class, String.class)
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
