package kr.medportal.identity.server;

/** A user name and a password; as text only the name. */
public record Credentials(String username, String password) {

    @Override
    public String toString() {
        return username;
    }
}
