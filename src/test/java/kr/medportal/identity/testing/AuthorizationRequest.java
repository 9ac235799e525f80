package kr.medportal.identity.testing;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** An app's request to sign somebody in, with PKCE, as an OpenID Connect library makes it. */
record AuthorizationRequest(App app, String state, String nonce, String verifier) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static AuthorizationRequest of(App app) {
        return new AuthorizationRequest(app, random(), random(), random());
    }

    /** @param more parameters, such as {@code prompt} and {@code ui_locales} */
    URI uri(String realmUrl, Map<String, String> more) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("client_id", app.clientId());
        parameters.put("redirect_uri", app.redirectUri());
        parameters.put("response_type", "code");
        parameters.put("scope", "openid");
        parameters.put("state", state);
        parameters.put("nonce", nonce);
        parameters.put("code_challenge", challenge());
        parameters.put("code_challenge_method", "S256");
        parameters.putAll(more);
        return URI.create(realmUrl + "/protocol/openid-connect/auth?" + FormData.encode(parameters));
    }

    private String challenge() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }

    private static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
