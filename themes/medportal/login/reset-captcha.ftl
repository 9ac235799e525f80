<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>

<#-- Between "whose password?" and the mail, where many requests came from one address. -->
<@layout.registrationLayout displayMessage=!messagesPerField.existsError("captcha"); section>
    <#if section = "header">
        ${msg("emailForgotTitle")}
    <#elseif section = "form">
        <#if captcha??>
            <p>${msg("medportalResetCaptchaWhy")}</p>
            <form id="kc-reset-captcha-form" class="mp-form" action="${url.loginAction}" method="post" novalidate>
                <@fields.captchaField/>
                <div class="mp-buttons">
                    <button type="submit" class="mp-button mp-button-primary mp-button-block">${msg("doContinue")}</button>
                </div>
            </form>
            <form id="kc-reset-wait-form" class="mp-form" action="${url.loginAction}" method="post">
                <p><#if waitSeconds gt 0>${msg("medportalResetCaptchaWait", waitSeconds)}<#else>${msg("medportalResetCaptchaWaited")}</#if></p>
                <div class="mp-buttons">
                    <button type="submit" name="waited" value="true" class="mp-button mp-button-default mp-button-block">${msg("medportalResetCaptchaWithout")}</button>
                </div>
            </form>
            <@fields.captchaSound/>
        </#if>
        <p><a href="${url.loginUrl}">${msg("backToLogin")}</a></p>
    </#if>
</@layout.registrationLayout>
