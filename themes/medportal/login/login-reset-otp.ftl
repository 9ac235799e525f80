<#-- Origin: Keycloak 26.7.3 theme/base/login/login-reset-otp.ftl SHA-256 eb02f07ba7ad4227d7fbc2c0f90331cab6c669c1d398a0df7525bbb6c8b8bd9c -->
<#import "template.ftl" as layout>
<#import "sign-in.ftl" as signIn>

<@layout.registrationLayout displayMessage=!messagesPerField.existsError("totp"); section>
    <#if section = "header">
        ${msg("doLogIn")}
    <#elseif section = "form">
        <form id="kc-otp-reset-form" class="mp-form" action="${url.loginAction}" method="post">
            <p id="kc-otp-reset-form-description">${msg("otp-reset-description")}</p>
            <@signIn.authenticatorChoice credentials=configuredOtpCredentials.userOtpCredentials selected=configuredOtpCredentials.selectedCredentialId/>
            <@signIn.submit text=msg("doSubmit") id="kc-otp-reset-form-submit"/>
        </form>
    </#if>
</@layout.registrationLayout>
