package kr.medportal.identity.theme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.medportal.identity.country.Country;
import kr.medportal.identity.phone.PhoneExamples;

/** The user profile as templates see it: {@code AbstractUserProfileBean} in maps. */
final class ProfileFixture {

    private final List<Map<String, Object>> attributes = new ArrayList<>();

    /** The portal's profile, in the order of the realm file. */
    static ProfileFixture portal(Language language) {
        ProfileFixture profile = new ProfileFixture();
        profile.add("email", "${medportalEmail}", true).put("annotations", Map.of("inputType", "html5-email"));
        profile.add("firstName", "${medportalName}", true);
        Map<String, Object> gender = profile.add("gender", "${medportalGender}", true);
        gender.put(
                "annotations",
                Map.of("inputType", "select-radiobuttons", "inputOptionLabelsI18nPrefix", "medportalGender"));
        gender.put("validators", Map.of("options", Map.of("options", List.of("female", "male", "undisclosed"))));
        profile.add("phoneNumber", "${medportalPhoneNumber}", false)
                .put("annotations", Map.of("inputType", "html5-tel"));
        Map<String, String> countries = new LinkedHashMap<>();
        Country.all(language.locale()).forEach(country -> countries.put(country.code(), country.name()));
        Map<String, Object> country = profile.add("country", "${medportalCountry}", true);
        country.put(
                "annotations",
                Map.of(
                        "inputType",
                        "select",
                        "inputOptionLabels",
                        countries,
                        "medportalLikelyOption",
                        language.locale().getLanguage().equals("ko") ? "KR" : "MN",
                        "medportalPhoneExamples",
                        PhoneExamples.byCountry()));
        country.put(
                "validators",
                Map.of(
                        "options",
                        Map.of("options", countries.keySet().stream().sorted().toList())));
        profile.add("birthDate", "${medportalBirthDate}", true);
        for (String aboutYou : List.of("gender", "phoneNumber", "country", "birthDate")) {
            profile.attribute(aboutYou)
                    .put(
                            "group",
                            Map.of(
                                    "name",
                                    "about-you",
                                    "displayHeader",
                                    "${medportalGroupAboutYou}",
                                    "html5DataAnnotations",
                                    Map.of()));
        }
        profile.add("locale", "Locale", false);
        return profile;
    }

    Map<String, Object> add(String name, String displayName, boolean required) {
        Map<String, Object> attribute = new HashMap<>();
        attribute.put("name", name);
        attribute.put("displayName", displayName);
        attribute.put("required", required);
        attribute.put("readOnly", false);
        attribute.put("multivalued", false);
        attribute.put("values", List.of());
        attribute.put("annotations", Map.of());
        attribute.put("validators", Map.of());
        attribute.put("html5DataAnnotations", Map.of());
        attributes.add(attribute);
        return attribute;
    }

    ProfileFixture with(String name, String value) {
        attribute(name).put("value", value);
        attribute(name).put("values", List.of(value));
        return this;
    }

    ProfileFixture without(String name) {
        attributes.remove(attribute(name));
        return this;
    }

    ProfileFixture readOnly(String name) {
        attribute(name).put("readOnly", true);
        return this;
    }

    Map<String, Object> attribute(String name) {
        return attributes.stream()
                .filter(attribute -> name.equals(attribute.get("name")))
                .findFirst()
                .orElseThrow();
    }

    /** What a template calls {@code profile}. */
    Map<String, Object> model() {
        Map<String, Object> byName = new HashMap<>();
        attributes.forEach(attribute -> byName.put((String) attribute.get("name"), attribute));
        return Map.of("attributes", attributes, "attributesByName", byName, "html5DataAnnotations", Map.of());
    }
}
