<#-- Origin: Keycloak 26.7.3 theme/base/login/login-page-expired.ftl SHA-256 df4e9795782f512c97f67fdaa08cd382f1c300639bbc87a27cab302e08f3078c -->
<#import "template.ftl" as layout>

<@layout.registrationLayout; section>
    <#if section = "header">
        ${msg("pageExpiredTitle")}
    <#elseif section = "form">
        <p id="instruction1">${msg("medportalExpiredLead")}</p>
        <div class="mp-buttons">
            <a id="loginContinueLink" class="mp-button mp-button-primary" href="${url.loginAction}">${msg("medportalExpiredContinue")}</a>
            <a id="loginRestartLink" class="mp-button mp-button-default" href="${url.loginRestartFlowUrl}">${msg("medportalExpiredRestart")}</a>
        </div>
    </#if>
</@layout.registrationLayout>
