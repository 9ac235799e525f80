<#-- Origin: Keycloak 26.7.3 theme/base/login/idp-review-user-profile.ftl SHA-256 dfc785552495e8c540f854110a6178bbc50f886b142926345d56c253c03e3649 -->
<#import "template.ftl" as layout>
<#import "user-profile-commons.ftl" as userProfileCommons>
<#import "error-summary.ftl" as errorSummary>

<@layout.registrationLayout bodyClass="mp-wide" displayMessage=!errorSummary.needed() displayRequiredFields=true; section>
    <#if section = "header">
        ${msg("loginIdpReviewProfileTitle")}
    <#elseif section = "form">
        <@errorSummary.summary/>
        <form id="kc-idp-review-profile-form" class="mp-form" action="${url.loginAction}" method="post" novalidate>
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
