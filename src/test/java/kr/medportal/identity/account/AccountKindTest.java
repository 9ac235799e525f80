package kr.medportal.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountKindTest {

    @Test
    void anAppThatSaysNothingRegistersMembers() {
        assertThat(AccountKind.of(null)).contains(AccountKind.MEMBER);
    }

    @ParameterizedTest
    @CsvSource({"member, MEMBER", "service-provider, SERVICE_PROVIDER"})
    void theSettingIsTheNameOfTheRole(String setting, AccountKind kind) {
        assertThat(AccountKind.of(setting)).contains(kind);
        assertThat(kind.roleName()).isEqualTo(setting);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " member", "Member", "admin", "service_provider", "service-provider-pending"})
    void nothingElseIsAKind(String setting) {
        assertThat(AccountKind.of(setting)).isEmpty();
    }
}
