package kr.medportal.identity.keycloak;

import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.UserModelDelegate;
import org.keycloak.userprofile.AttributeContext;
import org.keycloak.userprofile.AttributeMetadata;
import org.keycloak.userprofile.Attributes;
import org.keycloak.userprofile.UserProfileAttributeValidationContext;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.validate.ValidationContext;
import org.keycloak.validate.ValidationError;

/** A profile as somebody submits it, for tests of validators: plain values, no server. */
public record SubmittedProfile(
        UserProfileContext context, Map<String, String> values, @Nullable Map<String, String> account) {

    /** Nobody is there yet. */
    public static SubmittedProfile registration(Map<String, String> values) {
        return new SubmittedProfile(UserProfileContext.REGISTRATION, values, null);
    }

    /** @param account what it has so far */
    public static SubmittedProfile change(
            UserProfileContext context, Map<String, String> account, Map<String, String> values) {
        return new SubmittedProfile(context, values, account);
    }

    /** What a validator of {@code attribute} gets to see. */
    public ValidationContext validationContext(String attribute) {
        List<String> value = new Submitted(values).get(attribute);
        return new UserProfileAttributeValidationContext(new AttributeContext(
                context,
                null,
                new SimpleImmutableEntry<>(attribute, value),
                account == null ? null : new Account(account),
                null,
                new Submitted(values)));
    }

    private static final class Account extends UserModelDelegate {

        private final Map<String, String> attributes;

        private Account(Map<String, String> attributes) {
            super((UserModel) null);
            this.attributes = attributes;
        }

        @Override
        public @Nullable String getFirstAttribute(String name) {
            return attributes.get(name);
        }
    }

    private record Submitted(Map<String, String> values) implements Attributes {

        @Override
        public List<String> get(String name) {
            return values.containsKey(name) ? List.of(values.get(name)) : List.of();
        }

        @Override
        public boolean isReadOnly(String name) {
            return false;
        }

        @Override
        @SafeVarargs
        public final boolean validate(String name, Consumer<ValidationError>... listeners) {
            return true;
        }

        @Override
        public boolean contains(String name) {
            return values.containsKey(name);
        }

        @Override
        public Set<String> nameSet() {
            return values.keySet();
        }

        @Override
        public Map<String, List<String>> getWritable() {
            return toMap();
        }

        @Override
        public @Nullable AttributeMetadata getMetadata(String name) {
            return null;
        }

        @Override
        public boolean isRequired(String name) {
            return false;
        }

        @Override
        public Map<String, List<String>> getReadable() {
            return toMap();
        }

        @Override
        public Map<String, List<String>> toMap() {
            return Map.of();
        }

        @Override
        public Map<String, List<String>> getUnmanagedAttributes() {
            return Map.of();
        }

        @Override
        public boolean isDefaultAttribute(String name) {
            return true;
        }
    }
}
