<#-- Origin: Keycloak 26.7.3 theme/base/login/login-recovery-authn-code-input.ftl SHA-256 327e57b66c477f88fba94491bf6f0ea67cfa98ca2bc288a82c09a998b9caf68c -->
<#import "template.ftl" as layout>
<#import "sign-in.ftl" as signIn>

<@layout.registrationLayout displayMessage=!messagesPerField.existsError("recoveryCodeInput"); section>
    <#if section = "header">
        ${msg("auth-recovery-code-header")}
    <#elseif section = "form">
        <form id="kc-recovery-code-login-form" class="mp-form" action="${url.loginAction}" method="post" novalidate>
            <@signIn.code id="recoveryCodeInput" text=msg("auth-recovery-code-prompt", recoveryAuthnCodesInputBean.codeNumber?c) inputmode="text"/>
            <@signIn.submit text=msg("doLogIn")/>
        </form>
    </#if>
</@layout.registrationLayout>
