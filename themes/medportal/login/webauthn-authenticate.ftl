<#-- Origin: Keycloak 26.7.3 theme/base/login/webauthn-authenticate.ftl SHA-256 0b00a7b9f425cdfcfc7f9f08d3061dcf8b0cc6a46e9b95a25b884e7f9735f5d6 -->
<#import "template.ftl" as layout>
<#import "passkeys.ftl" as passkeys>
<#import "sign-in.ftl" as signIn>

<@layout.registrationLayout displayInfo=signIn.offersRegistration(); section>
    <#if section = "header">
        ${msg("webauthn-login-title")}
    <#elseif section = "form">
        <@passkeys.credentialForms/>
        <@passkeys.authenticatorList titleKey="webauthn-available-authenticators" createdKey="webauthn-createdAt-label"/>
        <@passkeys.button text=msg("webauthn-doAuthenticate")>mp-button-primary</@passkeys.button>
    <#elseif section = "info">
        <@signIn.registration/>
    </#if>
</@layout.registrationLayout>
