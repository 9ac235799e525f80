package kr.medportal.identity.captcha.keycloak.siteverify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.http.NameValuePair;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.entity.UrlEncodedFormEntity;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.message.BasicNameValuePair;
import org.keycloak.util.JsonSerialization;

/**
 * Asks a service whether an answer is right, as reCAPTCHA's documentation has it: a POST of {@code secret},
 * {@code response} and {@code remoteip}, answered by JSON with {@code success}.
 */
final class SiteverifyClient {

    /** A visitor waits: who does not answer in that time is taken for gone. */
    private static final int TIMEOUT_MILLISECONDS = (int) Duration.ofSeconds(5).toMillis();

    /** For all of it: a service that sends a byte now and then is never late by the other. */
    private static final int DEADLINE_SECONDS = 10;

    /** Services answer in a few hundred bytes. */
    private static final int MAX_BYTES = 64 * 1024;

    private final CloseableHttpClient http;

    /** @param http Keycloak's, with its trust store and proxies; is not closed */
    SiteverifyClient(CloseableHttpClient http) {
        this.http = http;
    }

    /**
     * Asks once.
     *
     * @param settings with nothing in them that is still in the vault
     * @param answer that the widget left in the form
     * @param address the visitor's
     * @return whether the service says that it is right
     * @throws IOException where the service cannot be reached, takes too long, or answers anything else than a yes or no
     */
    boolean isRight(SiteverifySettings settings, String answer, String address) throws IOException {
        HttpPost request = new HttpPost(settings.verify());
        request.setConfig(RequestConfig.custom()
                .setConnectionRequestTimeout(TIMEOUT_MILLISECONDS)
                .setConnectTimeout(TIMEOUT_MILLISECONDS)
                .setSocketTimeout(TIMEOUT_MILLISECONDS)
                .setRedirectsEnabled(false)
                .build());
        settings.header().ifPresent(header -> request.setHeader(header.name(), header.value()));
        List<NameValuePair> form = List.of(
                new BasicNameValuePair("secret", settings.secret()),
                new BasicNameValuePair("response", answer),
                new BasicNameValuePair("sitekey", settings.siteKey()),
                new BasicNameValuePair("remoteip", address));
        request.setEntity(new UrlEncodedFormEntity(form, StandardCharsets.UTF_8));
        CompletableFuture.delayedExecutor(DEADLINE_SECONDS, TimeUnit.SECONDS).execute(request::abort);
        try (CloseableHttpResponse response = http.execute(request)) {
            int status = response.getStatusLine().getStatusCode();
            if (status != 200) {
                throw new IOException("status " + status);
            }
            return read(response);
        }
    }

    private static boolean read(CloseableHttpResponse response) throws IOException {
        if (response.getEntity() == null) {
            throw new IOException("an empty answer");
        }
        try (InputStream in = response.getEntity().getContent()) {
            byte[] body = in.readNBytes(MAX_BYTES);
            Map<?, ?> answer = JsonSerialization.readValue(body, Map.class);
            if (answer != null && answer.get("success") instanceof Boolean success) {
                return success;
            }
            throw new IOException("an answer without success");
        }
    }
}
