<#-- Origin: Keycloak 26.7.3 theme/base/login/login-password.ftl SHA-256 865d417cca52f2aca4c0f55e033cee5cd77f4f840a6ecf5a339985d80d255b08 -->
<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<#import "sign-in.ftl" as signIn>

<@layout.registrationLayout displayMessage=!messagesPerField.existsError("password"); section>
    <#if section = "header">
        ${msg("doLogIn")}
    <#elseif section = "form">
        <form id="kc-form-login" class="mp-form" action="${url.loginAction}" method="post" novalidate>
            <@fields.password id="password" text=msg("password") autocomplete="current-password" required=false autofocus=true/>
            <#if realm.resetPasswordAllowed>
                <p><a href="${url.loginResetCredentialsUrl}">${msg("doForgotPassword")}</a></p>
            </#if>
            <@signIn.submit text=msg("doLogIn")/>
        </form>
        <@fields.passwordScript/>
    </#if>
</@layout.registrationLayout>
