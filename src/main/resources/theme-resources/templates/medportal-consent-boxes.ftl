<#-- What all pages with consents share. They stand under any login theme, so they need nothing of ours but texts. -->

<#-- What is wrong, on top, each line a link to its box. -->
<#macro errors>
    <#local failed=consents?filter(consent -> messagesPerField.existsError(consent.field))>
    <#if failed?has_content>
        <div id="error-summary" class="mp-alert mp-alert-error" role="alert" tabindex="-1" data-focus>
            <p><strong>${msg("medportalErrorSummary")}</strong></p>
            <ul>
                <#list failed as consent><li><a href="#${consent.field}">${msg("medportalDocument-" + consent.id)}: ${messagesPerField.get(consent.field)}</a></li></#list>
            </ul>
        </div>
    </#if>
</#macro>

<#-- All boxes at once, for those who have JavaScript; it says beforehand what is optional. -->
<#macro agreeAll>
    <#if consents?size gt 1>
        <#local optional=consents?filter(consent -> !consent.required)>
        <div id="agree-all" class="mp-field" data-agreed="${msg("medportalConsentsAgreedAll")}" hidden>
            <div><button type="button" class="mp-button mp-button-default"<#if optional?has_content> aria-describedby="note-agree-all"</#if>>${msg("medportalConsentsAgreeAll")}</button></div>
            <#if optional?has_content><p class="mp-note" id="note-agree-all">${msg("medportalConsentsAgreeAllNote")}</p></#if>
            <p class="mp-note" id="agree-all-status" role="status"></p>
        </div>
    </#if>
</#macro>

<#-- One checkbox with a link to its text; below it what the page adds. -->
<#macro box consent>
    <#local failed=messagesPerField.existsError(consent.field)>
    <div class="mp-field mp-consent<#if failed> mp-field-invalid</#if>">
        <div class="mp-choice">
            <input type="checkbox" id="${consent.field}" name="${consent.field}" value="on" class="mp-choice-input"<#if consent.checked> checked</#if><#if consent.required> required</#if><#if failed> aria-invalid="true"</#if>
                   aria-describedby="note-${consent.field}<#if failed> input-error-${consent.field}</#if>">
            <label for="${consent.field}" class="mp-choice-label">${msg("medportalConsent-" + consent.id)}<#if consent.required>&nbsp;<span class="mp-required" aria-hidden="true">*</span><#else> <span class="mp-optional">${msg("medportalOptional")}</span></#if></label>
        </div>
        <p class="mp-note" id="note-${consent.field}"><@text consent.url consent.id/></p>
        <#if failed><p id="input-error-${consent.field}" class="mp-error">${messagesPerField.get(consent.field)}</p></#if>
        <#nested>
    </div>
</#macro>

<#-- A link to a text: it opens in the layer, without JavaScript in a new tab, so that nothing typed is lost. -->
<#macro text url id label=msg("medportalDocument-" + id)>
<a href="${url}" target="_blank" rel="noopener" data-document="${msg("medportalDocument-" + id)}">${label}</a> <span data-without-layer>${msg("medportalOpensInNewTab")}</span>
</#macro>

<#-- The texts over the form. Belongs behind the form: a form cannot stand in a form. -->
<#macro layer>
    <#compress>
    <dialog id="document-layer" class="mp-layer" aria-labelledby="document-layer-title" data-failed="${msg("medportalDocumentNotLoaded")}">
        <div class="mp-layer-body">
            <div class="mp-layer-head">
                <h2 id="document-layer-title" tabindex="-1"></h2>
                <form method="dialog" class="mp-layer-close-button"><button class="mp-button mp-button-default">${msg("medportalClose")}</button></form>
            </div>
            <p><a id="document-layer-link" target="_blank" rel="noopener">${msg("medportalOpenInNewTab")}</a></p>
            <div id="document-layer-text"></div>
        </div>
    </dialog>
    </#compress>
    <script type="module" src="${url.resourcesPath}/js/medportal-consents.js?${properties.revision!}"></script>
</#macro>
