<#-- Origin: Keycloak 26.7.3 theme/base/login/login.ftl SHA-256 8b179d40968e07776b9c9c4b46103f8e3489eaaa249d18be202ddcd3da565e34 -->
<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<#import "passkeys.ftl" as passkeys>
<#import "sign-in.ftl" as signIn>

<@layout.registrationLayout displayMessage=!messagesPerField.existsError("username", "password") displayInfo=signIn.offersRegistration(); section>
    <#if section = "header">
        ${msg("loginAccountTitle")}
    <#elseif section = "form">
        <#if realm.password>
            <form id="kc-form-login" class="mp-form" action="${url.loginAction}" method="post" novalidate>
                <#if !usernameHidden??>
                    <@signIn.username errorFrom=["username", "password"]/>
                </#if>
                <@fields.password id="password" text=msg("password") autocomplete="current-password" required=false
                    errorFrom=(usernameHidden??)?then(["username", "password"], [])/>
                <div class="mp-settings">
                    <#if realm.rememberMe && !usernameHidden??><@signIn.rememberMe/></#if>
                    <#if realm.resetPasswordAllowed><a href="${url.loginResetCredentialsUrl}">${msg("doForgotPassword")}</a></#if>
                </div>
                <div class="mp-buttons">
                    <input type="hidden" id="id-hidden-input" name="credentialId" value="${(auth.selectedCredential)!}">
                    <button type="submit" id="kc-login" name="login" class="mp-button mp-button-primary mp-button-block">${msg("doLogIn")}</button>
                </div>
            </form>
        </#if>
        <@passkeys.conditionalUIData/>
        <@fields.passwordScript/>
    <#elseif section = "info">
        <@signIn.registration/>
    <#elseif section = "socialProviders">
        <@signIn.providers/>
    </#if>
</@layout.registrationLayout>
