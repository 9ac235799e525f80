package kr.medportal.identity.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import kr.medportal.identity.testing.Secrets.Kind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The search of the server's log finds what it must, and nothing that only looks like it. */
class LogSearchTest {

    private final Secrets secrets = new Secrets();

    @Nested
    class WhatPassesIsTakenDown {

        @Test
        void ofAForm() {
            secrets.inForm(Map.of(
                    "firstName", "Anna Schmidt",
                    "password", "visitkorea123@",
                    "password-new", "seoulvisit45#",
                    "captcha", " 12 34 56 ",
                    "captchaToken", "AbC-_9",
                    "phoneNumber", "0171 2345678",
                    "country", "DE"));

            assertThat(secrets.all())
                    .isEqualTo(Map.of(
                            "visitkorea123@", Kind.PASSWORD,
                            "seoulvisit45#", Kind.PASSWORD,
                            "12 34 56", Kind.CAPTCHA_ANSWER,
                            "AbC-_9", Kind.TOKEN,
                            "0171 2345678", Kind.PHONE_NUMBER,
                            "+491712345678", Kind.PHONE_NUMBER,
                            "491712345678", Kind.PHONE_NUMBER,
                            "01712345678", Kind.PHONE_NUMBER));
        }

        @Test
        void ofAnAddress() {
            secrets.inAddress(URI.create("http://localhost/login-actions/action-token?key=eyJh.bGci&client_id=portal"));

            assertThat(secrets.all()).isEqualTo(Map.of("eyJh.bGci", Kind.TOKEN));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{'attributes': {'country': ['DE'], 'phoneNumber': ['0171 2345678']}}",
                    "{'users': [{'attributes': {'country': 'DE', 'phoneNumber': '0171 2345678'}}]}"
                })
        void ofAnAccountInJson(String json) {
            secrets.inJson(json.replace('\'', '"'));

            assertThat(secrets.all()).containsOnlyKeys("0171 2345678", "+491712345678", "491712345678", "01712345678");
        }

        @Test
        void ofAPasswordInJson() {
            secrets.inJson("{\"credentials\": [{\"type\": \"password\", \"value\": \"visitkorea123@\"}]}");
            secrets.inJson("{\"type\": \"text\", \"value\": \"no password at all\"}");

            assertThat(secrets.all()).isEqualTo(Map.of("visitkorea123@", Kind.PASSWORD));
        }
    }

    @Nested
    class TheLog {

        private final LogSearch search = new LogSearch(Map.of(
                "visitkorea123@", Kind.PASSWORD,
                "password", Kind.PASSWORD,
                "a1@", Kind.PASSWORD,
                "123456", Kind.CAPTCHA_ANSWER,
                "１２３４５６", Kind.CAPTCHA_ANSWER,
                "AbC-_9xYz0123456", Kind.TOKEN,
                "x.y", Kind.TOKEN,
                "no digits", Kind.CAPTCHA_ANSWER,
                "+491712345678", Kind.PHONE_NUMBER,
                "01712345678", Kind.PHONE_NUMBER));

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "password: visitkorea123@ refused   | visitkorea123@",
                    "{\"captcha\":\"123456\"}           | 123456",
                    "captcha=123456&x=1                 | 123456",
                    "answer １２３４５６                 | １２３４５６",
                    "captchaToken=AbC-_9xYz0123456&x=   | AbC-_9xYz0123456",
                    "moreAbC-_9xYz0123456moremoremore00 | AbC-_9xYz0123456",
                    "phoneNumber=[+491712345678]        | +491712345678",
                    "tel:01712345678                    | 01712345678"
                })
        void isFoundOut(String line, String secret) {
            assertThat(search.in(List.of("all is well", line)))
                    .extracting(LogSearch.Leak::line, LogSearch.Leak::secret)
                    .containsExactly(tuple(2, secret));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "error=\"invalid_password\", userId=null",
                    "user x.y has no digits and a1@",
                    "realmId=\"2950044e-d426-4c34-a810-9d123456eb77\"",
                    "captcha_in_an_id=\"f0123456-d426-4c34-a810-9d4c4123456b\"",
                    "email=\"visitor.72429ff9c962448b86d0123456cb8dfd@example.com\"",
                    "2026-11-23 03:45:52,792 WARN 1234567"
                })
        void isNotAccusedOfWhatOnlyLooksLikeASecret(String line) {
            assertThat(search.in(List.of(line))).isEmpty();
        }

        @Test
        void isReadFromItsFileWhateverBytesItHas(@TempDir Path folder) throws Exception {
            Path log = folder.resolve("keycloak.log");
            Files.write(log, new byte[] {'a', (byte) 0xFF, '\n'});
            Files.writeString(log, "visitkorea123@\n", StandardOpenOption.APPEND);

            assertThat(search.in(log))
                    .containsExactly(new LogSearch.Leak(2, Kind.PASSWORD, "visitkorea123@", "visitkorea123@"));
        }
    }
}
