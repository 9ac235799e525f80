<#-- Origin: Keycloak 26.7.3 theme/base/login/login-update-profile.ftl SHA-256 46e2c2993d4e146d387039ff7f8f52c8c1c468ef0315e21b248be367d929fab0 -->
<#import "template.ftl" as layout>
<#import "user-profile-commons.ftl" as userProfileCommons>
<#import "error-summary.ftl" as errorSummary>

<@layout.registrationLayout bodyClass="mp-wide" displayMessage=!errorSummary.needed() displayRequiredFields=true; section>
    <#if section = "header">
        ${msg("loginProfileTitle")}
    <#elseif section = "form">
        <@errorSummary.summary/>
        <form id="kc-update-profile-form" class="mp-form" action="${url.loginAction}" method="post" novalidate>
            <@userProfileCommons.userProfileFormFields/>
            <div class="mp-buttons">
                <button type="submit" class="mp-button mp-button-primary">${msg("doSubmit")}</button>
                <#if isAppInitiatedAction??>
                    <button type="submit" name="cancel-aia" value="true" class="mp-button mp-button-default">${msg("doCancel")}</button>
                </#if>
            </div>
        </form>
    </#if>
</@layout.registrationLayout>
