package kr.medportal.identity.account;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The two kinds of customers (R23). */
public enum AccountKind {
    MEMBER("member"),
    /** A medical institution or hosting company. */
    SERVICE_PROVIDER("service-provider");

    private final String roleName;

    AccountKind(String roleName) {
        this.roleName = roleName;
    }

    /** The realm role that an account of this kind has. */
    public String roleName() {
        return roleName;
    }

    /**
     * The kind of account that an app registers.
     *
     * @param setting {@code member} or {@code service-provider}; an app that says nothing registers members
     * @return empty for any other text
     */
    public static Optional<AccountKind> of(@Nullable String setting) {
        if (setting == null) {
            return Optional.of(MEMBER);
        }
        return Stream.of(values()).filter(kind -> kind.roleName.equals(setting)).findFirst();
    }
}
