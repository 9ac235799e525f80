<#-- Origin: Keycloak 26.7.3 theme/base/login/login-otp.ftl SHA-256 9572f46dbd68e07d17d12cf8bb734286984beddbd2c12d8842347ba103917665 -->
<#import "template.ftl" as layout>
<#import "sign-in.ftl" as signIn>

<@layout.registrationLayout displayMessage=!messagesPerField.existsError("totp"); section>
    <#if section = "header">
        ${msg("doLogIn")}
    <#elseif section = "form">
        <form id="kc-otp-login-form" class="mp-form" action="${url.loginAction}" method="post" novalidate>
            <#if otpLogin.userOtpCredentials?size gt 1>
                <@signIn.authenticatorChoice credentials=otpLogin.userOtpCredentials selected=otpLogin.selectedCredentialId/>
            </#if>
            <@signIn.code id="otp" text=msg("loginOtpOneTime") errorFrom="totp"/>
            <@signIn.submit text=msg("doLogIn")/>
        </form>
    </#if>
</@layout.registrationLayout>
