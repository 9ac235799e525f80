<#-- Origin: Keycloak 26.7.3 theme/base/login/login-verify-email.ftl SHA-256 b941040d8adcfdf6aed1ffa3ac16c8833000fd6e85c3ef13c1138cbef91231b8 -->
<#import "template.ftl" as layout>

<#-- The warning that the address must be confirmed says nothing that the page itself does not say. -->
<@layout.registrationLayout displayMessage=((message.type)!"warning") != "warning"; section>
    <#if section = "header">
        ${msg("emailVerifyTitle")}
    <#elseif section = "form">
        <#if verifyEmail??>
            <p>${msg("medportalVerifyLead")}</p>
        <#else>
            <p>${msg("medportalVerifyLeadBefore")}</p>
        </#if>
        <p id="verify-address" class="mp-address" dir="ltr">${verifyEmail!user.email}</p>
        <#if verifyEmail??>
            <ul class="mp-steps">
                <li>${msg("medportalVerifyStepOpen")}</li>
                <li>${msg("medportalVerifyStepSpam")}</li>
                <li>${msg("medportalVerifyStepWrong")}</li>
            </ul>
        </#if>
        <#if isAppInitiatedAction??>
            <form id="kc-verify-email-form" class="mp-form" action="${url.loginAction}" method="post">
                <div class="mp-buttons">
                    <#if verifyEmail??>
                        <button type="submit" class="mp-button mp-button-default">${msg("emailVerifyResend")}</button>
                    <#else>
                        <button type="submit" class="mp-button mp-button-primary">${msg("emailVerifySend")}</button>
                    </#if>
                    <button type="submit" name="cancel-aia" value="true" class="mp-button mp-button-default">${msg("doCancel")}</button>
                </div>
            </form>
        <#else>
            <p><a id="verify-resend" href="${url.loginAction}">${msg("medportalVerifyResend")}</a></p>
        </#if>
    </#if>
</@layout.registrationLayout>
