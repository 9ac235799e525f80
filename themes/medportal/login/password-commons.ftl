<#-- Origin: Keycloak 26.7.3 theme/base/login/password-commons.ftl SHA-256 a4b5813a4127be3a2e502518c0426c4b5e62bbe8a091d7a105192abb6dcbadd6 -->
<#macro logoutOtherSessions>
    <div class="mp-choice">
        <input type="checkbox" id="logout-sessions" name="logout-sessions" value="on" class="mp-choice-input">
        <label for="logout-sessions" class="mp-choice-label">${msg("logoutOtherSessions")}</label>
    </div>
</#macro>
