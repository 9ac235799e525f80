<#-- Origin: Keycloak 26.7.3 theme/base/login/login-recovery-authn-code-config.ftl SHA-256 a9c195a2b625b6e0a332cd04089b38d2131c1a6bdfbf49273ba0bf066528127d -->
<#import "template.ftl" as layout>
<#import "password-commons.ftl" as passwordCommons>

<@layout.registrationLayout; section>
    <#if section = "header">
        ${msg("recovery-code-config-header")}
    <#elseif section = "form">
        <div class="mp-alert mp-alert-warning">
            <p><strong>${msg("recovery-code-config-warning-title")}</strong></p>
            <p>${msg("recovery-code-config-warning-message")}</p>
        </div>

        <ol id="kc-recovery-codes-list" class="mp-codes" translate="no"
            data-file-name="recovery-codes.txt" data-header="${msg("recovery-codes-download-file-header")}"
            data-description="${msg("recovery-codes-download-file-description")}" data-date="${msg("recovery-codes-download-file-date")}">
            <#list recoveryAuthnCodesConfigBean.generatedRecoveryAuthnCodesList as code>
                <li>${code[0..3]}-${code[4..7]}-${code[8..]}</li>
            </#list>
        </ol>
        <div class="mp-buttons mp-scripted">
            <button type="button" id="printRecoveryCodes" class="mp-button mp-button-default">${msg("recovery-codes-print")}</button>
            <button type="button" id="downloadRecoveryCodes" class="mp-button mp-button-default">${msg("recovery-codes-download")}</button>
            <button type="button" id="copyRecoveryCodes" class="mp-button mp-button-default">${msg("recovery-codes-copy")}</button>
        </div>
        <p id="recovery-codes-status" class="mp-note" role="status" data-copied="${msg("recovery-codes-copied")}" data-selected="${msg("medportalCodesSelected")}"></p>

        <form id="kc-recovery-codes-settings-form" class="mp-form" action="${url.loginAction}" method="post">
            <input type="hidden" name="generatedRecoveryAuthnCodes" value="${recoveryAuthnCodesConfigBean.generatedRecoveryAuthnCodesAsString}">
            <input type="hidden" name="generatedAt" value="${recoveryAuthnCodesConfigBean.generatedAt?c}">
            <input type="hidden" id="userLabel" name="userLabel" value="${msg("recovery-codes-label-default")}">
            <div class="mp-choice">
                <input type="checkbox" id="kcRecoveryCodesConfirmationCheck" name="kcRecoveryCodesConfirmationCheck" class="mp-choice-input" required>
                <label for="kcRecoveryCodesConfirmationCheck" class="mp-choice-label">${msg("recovery-codes-confirmation-message")}</label>
            </div>
            <@passwordCommons.logoutOtherSessions/>
            <div class="mp-buttons">
                <button type="submit" id="saveRecoveryAuthnCodesBtn" class="mp-button mp-button-primary">${msg("recovery-codes-action-complete")}</button>
                <#if isAppInitiatedAction??>
                    <button type="submit" id="cancelRecoveryAuthnCodesBtn" name="cancel-aia" value="true" class="mp-button mp-button-default" formnovalidate>${msg("recovery-codes-action-cancel")}</button>
                </#if>
            </div>
        </form>
        <script type="module" src="${url.resourcesPath}/js/recovery-codes.js?${properties.revision!}"></script>
    </#if>
</@layout.registrationLayout>
