<#-- Origin: Keycloak 26.7.3 theme/base/login/login-reset-password.ftl SHA-256 4b5acfb50e1ec58c334f9555a2c9152fcf5a1b3c108c1b8e45b0641049c45028 -->
<#import "template.ftl" as layout>
<#import "sign-in.ftl" as signIn>

<@layout.registrationLayout displayMessage=!messagesPerField.existsError("username"); section>
    <#if section = "header">
        ${msg("emailForgotTitle")}
    <#elseif section = "form">
        <p id="instruction1"><#if realm.duplicateEmailsAllowed>${msg("emailInstructionUsername")}<#else>${msg("emailInstruction")}</#if></p>
        <form id="kc-reset-password-form" class="mp-form" action="${url.loginAction}" method="post" novalidate>
            <@signIn.username value=(auth.attemptedUsername)!""/>
            <@signIn.submit text=msg("doSubmit") id="kc-reset-password" name="reset"/>
        </form>
        <p><a href="${url.loginUrl}">${msg("backToLogin")}</a></p>
    </#if>
</@layout.registrationLayout>
