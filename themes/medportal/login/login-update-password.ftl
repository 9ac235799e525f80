<#-- Origin: Keycloak 26.7.3 theme/base/login/login-update-password.ftl SHA-256 d6055ff9f988e2b0ffced2f110d7ca4e71cbbd050932d15aa3f74a118022c8da -->
<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<#import "password-commons.ftl" as passwordCommons>

<#-- A password policy refuses without naming a field, and what is refused here can only be the new password. -->
<#assign perField=messagesPerField.existsError("password", "password-confirm")>
<#assign refusal=(!perField && message?has_content && message.type == "error")?then((message.summary)!"", "")>

<@layout.registrationLayout displayMessage=!perField && !refusal?has_content; section>
    <#if section = "header">
        ${msg("updatePasswordTitle")}
    <#elseif section = "form">
        <form id="kc-passwd-update-form" class="mp-form" action="${url.loginAction}" method="post" novalidate>
            <@fields.password id="password-new" text=msg("passwordNew") autocomplete="new-password" required=false autofocus=true errorFrom=["password"] refusal=refusal guide=true
                noteKeys=["medportalNotePassword", "medportalNotePasswordCharacters", "medportalNotePasswordPersonalData"]/>
            <@fields.password id="password-confirm" text=msg("passwordConfirm") autocomplete="new-password" required=false/>
            <@passwordCommons.logoutOtherSessions/>
            <div class="mp-buttons">
                <button type="submit" name="login" class="mp-button mp-button-primary">${msg("doSubmit")}</button>
                <#if isAppInitiatedAction??>
                    <button type="submit" name="cancel-aia" value="true" class="mp-button mp-button-default">${msg("doCancel")}</button>
                </#if>
            </div>
        </form>
        <@fields.passwordScript/>
    </#if>
</@layout.registrationLayout>
