<#-- Origin: Keycloak 26.7.3 theme/base/login/delete-account-confirm.ftl SHA-256 40b5516dccf2d4d5509c6749afe154671e0bcb0cd61b442b66e5b3f928399db1 -->
<#import "template.ftl" as layout>

<@layout.registrationLayout; section>
    <#if section = "header">
        ${msg("deleteAccountConfirm")}
    <#elseif section = "form">
        <form class="mp-form" action="${url.loginAction}" method="post">
            <div class="mp-alert mp-alert-warning"><p>${msg("irreversibleAction")}</p></div>
            <div>
                <p>${msg("deletingImplies")}</p>
                <ul>
                    <li>${msg("loggingOutImmediately")}</li>
                    <li>${msg("errasingData")}</li>
                </ul>
            </div>
            <#-- Absent after an unexpected error: Keycloak's own template ends in a 500 there. -->
            <#assign cancellable=triggered_from_aia!(isAppInitiatedAction??)>
            <#if cancellable><p>${msg("finalDeletionConfirmation")}</p></#if>
            <div class="mp-buttons">
                <button type="submit" class="mp-button mp-button-danger">${msg("requiredAction.delete_account")}</button>
                <#if cancellable>
                    <button type="submit" name="cancel-aia" value="true" class="mp-button mp-button-default">${msg("doCancel")}</button>
                </#if>
            </div>
        </form>
    </#if>
</@layout.registrationLayout>
