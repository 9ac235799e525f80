<#-- Origin: Keycloak 26.7.3 theme/base/login/webauthn-error.ftl SHA-256 c0831c25e9c05ea419a19d77769c3ebce3e65ae784ffcd05fa50b57de473a2ad -->
<#import "template.ftl" as layout>

<@layout.registrationLayout; section>
    <#if section = "header">
        ${msg("webauthn-error-title")}
    <#elseif section = "form">
        <form id="kc-error-credential-form" class="mp-form" action="${url.loginAction}" method="post">
            <input type="hidden" id="executionValue" name="authenticationExecution" value="${execution!}">
            <input type="hidden" id="isSetRetry" name="isSetRetry" value="retry">
            <button type="submit" id="kc-try-again" class="mp-button mp-button-primary mp-button-block">${msg("doTryAgain")}</button>
        </form>
        <#if isAppInitiatedAction??>
            <form id="kc-webauthn-settings-form" class="mp-form" action="${url.loginAction}" method="post">
                <button type="submit" id="cancelWebAuthnAIA" name="cancel-aia" value="true" class="mp-button mp-button-default mp-button-block">${msg("doCancel")}</button>
            </form>
        </#if>
    </#if>
</@layout.registrationLayout>
