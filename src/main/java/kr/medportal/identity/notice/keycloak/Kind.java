package kr.medportal.identity.notice.keycloak;

/** The mails of this package. Their templates and texts belong to the e-mail theme. */
enum Kind {
    WELCOME("welcome", "medportalWelcomeSubject"),
    ACCOUNT_DELETED("account-deleted", "medportalAccountDeletedSubject");

    private final String label;
    private final String subject;

    Kind(String label, String subject) {
        this.label = label;
        this.subject = subject;
    }

    /** As the log calls it. */
    String label() {
        return label;
    }

    /** The key of the subject. */
    String subject() {
        return subject;
    }

    /** In the folders {@code html} and {@code text} of the theme. */
    String template() {
        return "medportal-" + label + ".ftl";
    }
}
