<#-- Origin: Keycloak 26.7.3 theme/base/login/login-passkeys-conditional-authenticate.ftl SHA-256 9798d87badc67d79dcf3efe946ed9ad07be48478e52db07ae5d38d62a1a8b0e3 -->
<#import "template.ftl" as layout>
<#import "passkeys.ftl" as passkeys>
<#import "sign-in.ftl" as signIn>

<#-- The field is there for the browser to offer passkeys in, where it can; the button is for all others. -->
<@layout.registrationLayout displayInfo=signIn.offersRegistration(); section>
    <#if section = "header">
        ${msg("passkey-login-title")}
    <#elseif section = "form">
        <@passkeys.credentialForms/>
        <@passkeys.authenticatorList titleKey="passkey-available-authenticators" createdKey="passkey-createdAt-label"/>
        <#if realm.password && !usernameHidden??>
            <form id="kc-form-login" class="mp-form" action="${url.loginAction}" method="post" data-passkey-field hidden>
                <div class="mp-field<#if messagesPerField.existsError("username")> mp-field-invalid</#if>">
                    <label for="username" class="mp-label-text">${msg("passkey-autofill-select")}</label>
                    <input type="text" id="username" name="username" class="mp-input" value="${login.username!}" autocomplete="username webauthn" autocapitalize="none" spellcheck="false" dir="ltr">
                    <#if messagesPerField.existsError("username")><p id="input-error-username" class="mp-error">${messagesPerField.get("username")}</p></#if>
                </div>
            </form>
        </#if>
        <@passkeys.button text=msg("passkey-doAuthenticate") automatic=true>mp-button-primary</@passkeys.button>
    <#elseif section = "info">
        <@signIn.registration/>
    </#if>
</@layout.registrationLayout>
