<#-- Origin: Keycloak 26.7.3 theme/base/login/login-username.ftl SHA-256 2c36a24520025d78bb0e203ed72d9d6ad04c06fe80985d4c3a7db5d13afebb43 -->
<#import "template.ftl" as layout>
<#import "passkeys.ftl" as passkeys>
<#import "sign-in.ftl" as signIn>

<@layout.registrationLayout displayMessage=!messagesPerField.existsError("username") displayInfo=signIn.offersRegistration(); section>
    <#if section = "header">
        ${msg("loginAccountTitle")}
    <#elseif section = "form">
        <#if realm.password>
            <form id="kc-form-login" class="mp-form" action="${url.loginAction}" method="post" novalidate>
                <#if !usernameHidden??>
                    <@signIn.username/>
                    <#if realm.rememberMe><@signIn.rememberMe/></#if>
                </#if>
                <@signIn.submit text=msg("doLogIn")/>
            </form>
        </#if>
        <@passkeys.conditionalUIData/>
    <#elseif section = "info">
        <@signIn.registration/>
    <#elseif section = "socialProviders">
        <@signIn.providers/>
    </#if>
</@layout.registrationLayout>
