<#-- Origin: Keycloak 26.7.3 theme/base/login/webauthn-register.ftl SHA-256 cb06db57d5544dd21bacc34c8f61c6c27af23004e5e613e9b9e00ce0baf079f3 -->
<#import "template.ftl" as layout>
<#import "password-commons.ftl" as passwordCommons>

<@layout.registrationLayout; section>
    <#if section = "header">
        ${msg("webauthn-registration-title")}
    <#elseif section = "form">
        <form id="register" class="mp-form" action="${url.loginAction}" method="post">
            <input type="hidden" id="clientDataJSON" name="clientDataJSON">
            <input type="hidden" id="attestationObject" name="attestationObject">
            <input type="hidden" id="publicKeyCredentialId" name="publicKeyCredentialId">
            <input type="hidden" id="authenticatorLabel" name="authenticatorLabel">
            <input type="hidden" id="transports" name="transports">
            <input type="hidden" id="authenticatorAttachment" name="authenticatorAttachment">
            <input type="hidden" id="error" name="error">
            <@passwordCommons.logoutOtherSessions/>
        </form>
        <button type="button" id="registerWebAuthn" class="mp-button mp-button-primary mp-button-block mp-scripted"
                data-challenge="${challenge}" data-userid="${userid}" data-username="${username}" data-signature-algorithms="<#list signatureAlgorithms as algorithm>${algorithm?c}<#sep>,</#list>"
                data-rp-entity-name="${rpEntityName}" data-rp-id="${rpId}" data-attestation-conveyance-preference="${attestationConveyancePreference}"
                data-authenticator-attachment="${authenticatorAttachment}" data-require-resident-key="${requireResidentKey}" data-resident-key="${residentKey!}"
                data-user-verification-requirement="${userVerificationRequirement}" data-create-timeout="${createTimeout?c}" data-exclude-credential-ids="${excludeCredentialIds}"
                data-init-label="${msg("webauthn-registration-init-label")}" data-init-label-prompt="${msg("webauthn-registration-init-label-prompt")}"
                data-errmsg="${msg("webauthn-unsupported-browser-text")}">${msg("doRegisterSecurityKey")}</button>
        <script type="module" src="${url.resourcesPath}/js/passkey-registration.js?${properties.revision!}"></script>
        <#if !isSetRetry?has_content && isAppInitiatedAction?has_content>
            <form id="kc-webauthn-settings-form" class="mp-form" action="${url.loginAction}" method="post">
                <button type="submit" id="cancelWebAuthnAIA" name="cancel-aia" value="true" class="mp-button mp-button-default mp-button-block">${msg("doCancel")}</button>
            </form>
        </#if>
    </#if>
</@layout.registrationLayout>
