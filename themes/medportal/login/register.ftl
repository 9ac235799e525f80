<#-- Origin: Keycloak 26.7.3 theme/base/login/register.ftl SHA-256 5128f79743b0205989e1d979464e54ab3b1542ca758c36c101ed71bb6f33362f -->
<#import "template.ftl" as layout>
<#import "user-profile-commons.ftl" as userProfileCommons>
<#import "register-commons.ftl" as registerCommons>
<#import "fields.ftl" as fields>
<#import "reasons.ftl" as why>
<#import "error-summary.ftl" as errorSummary>
<#import "medportal-consent-boxes.ftl" as consentBoxes>

<@layout.registrationLayout bodyClass="mp-wide" displayMessage=false displayRequiredFields=true; section>
    <#if section = "path">
        <nav class="mp-path" aria-label="${msg("medportalPathLabel")}">
            <ol>
                <li><#if (client.baseUrl)?has_content><a href="${client.baseUrl}">${msg("medportalPathHome")}</a><#else>${msg("medportalPathHome")}</#if></li>
                <li>${msg("medportalPathMyAccount")}</li>
                <li aria-current="page">${msg("medportalPathRegistration")}</li>
            </ol>
        </nav>
    <#elseif section = "header">
        <#if messageHeader??>${msg(messageHeader)}<#else>${msg("registerTitle")}</#if>
    <#elseif section = "form">
        <#assign reasons=["firstName", "email", "password", "gender", "phoneNumber", "country", "birthDate"]>
        <p class="mp-lead"><a href="#reasons" data-reason>${msg("medportalReasonsTitle")}</a></p>

        <@errorSummary.summary extraFields=["password", "password-confirm"] lastFields=["termsAccepted", "captcha"]/>

        <form id="kc-register-form" class="mp-form" action="${url.registrationAction}" method="post" novalidate>
            <@userProfileCommons.userProfileFormFields notes={"email": ["medportalNoteEmailIsLogin", "medportalNoteReplyByEmail"]} reasons=reasons; callback, attribute>
                <#if callback = "afterField" && passwordRequired?? && (attribute.name == "username" || attribute.name == "email" && realm.registrationEmailAsUsername)>
                    <@fields.password id="password" text=msg("password") autocomplete="new-password" why="password" guide=true
                        noteKeys=["medportalNotePassword", "medportalNotePasswordCharacters", "medportalNotePasswordPersonalData"]/>
                    <@fields.password id="password-confirm" text=msg("passwordConfirm") autocomplete="new-password"/>
                </#if>
            </@userProfileCommons.userProfileFormFields>

            <#if consents?has_content>
                <div class="mp-group"><h2>${msg("medportalAgreement")}</h2></div>
                <@consentBoxes.agreeAll/>
                <#list consents as consent><@consentBoxes.box consent/></#list>
            </#if>
            <@registerCommons.termsAcceptance/>
            <@fields.captchaField/>

            <div class="mp-buttons">
                <button type="submit" class="mp-button mp-button-primary mp-button-block">${msg("doRegister")}</button>
            </div>
            <p class="mp-option-links"><a href="${url.loginUrl}">${msg("medportalAlreadyMember")}</a></p>
        </form>
        <@fields.captchaSound/>

        <#if consents?has_content><@consentBoxes.layer/></#if>
        <@why.layer reasons/>
        <@fields.passwordScript/>
    </#if>
</@layout.registrationLayout>
