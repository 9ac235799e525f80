package kr.medportal.identity.notice.keycloak;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.SubjectCredentialManager;
import org.keycloak.models.UserModel;
import org.keycloak.storage.adapter.AbstractInMemoryUserAdapter;

/**
 * Who gets a mail, as the account was when the reason for it came about: by the time it is sent the account may be gone.
 *
 * @param id of the account
 * @param name {@code null} when it has none
 * @param language a tag; {@code null} when it is not known
 */
record Addressee(String id, String address, @Nullable String name, @Nullable String language) {

    /**
     * Whoever an account belongs to.
     *
     * @return empty when there is no address, or it was never confirmed: then it may be somebody else's
     */
    static Optional<Addressee> of(UserModel user) {
        String address = user.getEmail();
        return address == null || address.isBlank() || !user.isEmailVerified()
                ? Optional.empty()
                : Optional.of(new Addressee(
                        user.getId(), address, user.getFirstName(), user.getFirstAttribute(UserModel.LOCALE)));
    }

    /** The same, with a language where the account has none of its own. */
    Addressee orIn(String otherLanguage) {
        return language == null ? new Addressee(id, address, name, otherLanguage) : this;
    }

    /** What Keycloak's mails and their templates ask for; nothing of it is stored. */
    UserModel asUser(KeycloakSession session, RealmModel realm) {
        UserModel user = new Recipient(session, realm, id, address);
        user.setFirstName(name);
        user.setSingleAttribute(UserModel.LOCALE, language);
        return user;
    }

    /** Not who it is: this may end up in a log. */
    @Override
    public String toString() {
        return "Addressee " + id;
    }

    private static final class Recipient extends AbstractInMemoryUserAdapter {

        private final String address;

        Recipient(KeycloakSession session, RealmModel realm, String id, String address) {
            super(session, realm, id);
            this.address = address;
        }

        /** As it was written: the parent would keep it in lower case. */
        @Override
        public String getEmail() {
            return address;
        }

        @Override
        public String getUsername() {
            return address;
        }

        @Override
        public SubjectCredentialManager credentialManager() {
            throw new UnsupportedOperationException("It has no credentials");
        }
    }
}
