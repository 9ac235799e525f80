package kr.medportal.identity.server;

/** The Admin REST API refused a request. */
public final class AdminApiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String body;

    AdminApiException(String request, int status, String body) {
        super(request + ": " + status + " " + body);
        this.status = status;
        this.body = body;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** What the server answered, most often JSON with {@code errorMessage} or {@code error_description}. */
    public String body() {
        return body;
    }
}
