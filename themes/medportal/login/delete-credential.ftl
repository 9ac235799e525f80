<#-- Origin: Keycloak 26.7.3 theme/base/login/delete-credential.ftl SHA-256 64dc4f431793bef3cf9cd9198c7a07d5977821f8e687b36936e17f166550d859 -->
<#import "template.ftl" as layout>

<#-- Of a credential without a name Keycloak hands over the type. -->
<#assign types=["otp", "webauthn", "webauthn-passwordless", "recovery-authn-codes"]>
<#assign name=types?seq_contains(credentialLabel)?then(msg(credentialLabel + "-display-name"), credentialLabel)>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${msg("deleteCredentialTitle", name)}
    <#elseif section = "form">
        <p id="kc-delete-text">${msg("deleteCredentialMessage", name)}</p>
        <form class="mp-form" action="${url.loginAction}" method="post">
            <div class="mp-buttons">
                <button type="submit" id="kc-accept" name="accept" class="mp-button mp-button-danger">${msg("doConfirmDelete")}</button>
                <button type="submit" id="kc-decline" name="cancel-aia" value="true" class="mp-button mp-button-default">${msg("doCancel")}</button>
            </div>
        </form>
    </#if>
</@layout.registrationLayout>
