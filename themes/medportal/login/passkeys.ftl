<#-- Origin: Keycloak 26.7.3 theme/base/login/passkeys.ftl SHA-256 64acd32cc34fa1e4537912f0c54e1730bb8b7b29d04640804c8bf7a6029a2f01 -->
<#-- What js/passkeys.js sends, the passkeys that are allowed, and what the browser is asked for. -->
<#macro credentialForms>
    <form id="webauth" hidden action="${url.loginAction}" method="post">
        <input type="hidden" id="clientDataJSON" name="clientDataJSON">
        <input type="hidden" id="authenticatorData" name="authenticatorData">
        <input type="hidden" id="signature" name="signature">
        <input type="hidden" id="credentialId" name="credentialId">
        <input type="hidden" id="userHandle" name="userHandle">
        <input type="hidden" id="error" name="error">
    </form>
    <#if authenticators??>
        <form id="authn_select" hidden>
            <#list authenticators.authenticators as authenticator>
                <input type="hidden" name="authn_use_chk" value="${authenticator.credentialId}">
            </#list>
        </form>
    </#if>
</#macro>

<#macro authenticatorList titleKey createdKey>
    <#if authenticators?? && shouldDisplayAuthenticators!false>
        <#if authenticators.authenticators?size gt 1>
            <p class="mp-ways-title">${msg(titleKey)}</p>
        </#if>
        <ul class="mp-ways">
            <#list authenticators.authenticators as authenticator>
                <li id="kc-webauthn-authenticator-item-${authenticator?index}" class="mp-way">
                    <span id="kc-webauthn-authenticator-label-${authenticator?index}" class="mp-way-heading">${authenticator.label}</span>
                    <#if (authenticator.transports.displayNameProperties)?has_content>
                        <span id="kc-webauthn-authenticator-transport-${authenticator?index}" class="mp-way-description"><#list authenticator.transports.displayNameProperties as key>${msg(key)}<#sep>, </#list></span>
                    </#if>
                    <span class="mp-way-description">${msg(createdKey)} ${authenticator.createdAt}</span>
                </li>
            </#list>
        </ul>
    </#if>
</#macro>

<#-- Asks for a passkey when pressed; with automatic also as soon as the page is there, in the browser's own way. -->
<#macro button text automatic=false>
    <button type="button" id="authenticateWebAuthnButton" class="mp-button <#nested> mp-button-block mp-scripted"<#if automatic> data-automatic</#if>
            data-is-user-identified="${isUserIdentified}" data-challenge="${challenge}" data-user-verification="${userVerification}" data-rp-id="${rpId}"
            data-create-timeout="${createTimeout?c}" data-mediation="${mediation!"conditional"}" data-authenticator-attachment="${authenticatorAttachment!"not specified"}"
            data-unsupported="${msg("webauthn-unsupported-browser-text")}" data-automatic-unsupported="${msg("passkey-unsupported-browser-text")}">${text}</button>
    <script type="module" src="${url.resourcesPath}/js/passkeys.js?${properties.revision!}"></script>
</#macro>

<#macro conditionalUIData>
    <#if enableWebAuthnConditionalUI?has_content>
        <@credentialForms/>
        <@button text=msg("webauthn-doAuthenticate") automatic=true>mp-button-default</@button>
    </#if>
</#macro>
