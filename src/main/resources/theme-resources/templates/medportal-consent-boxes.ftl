<#-- What the two pages of the consents share. They stand under any login theme, so they need nothing of ours but texts. -->

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

<#-- One checkbox with a link to its text; below it what the page adds. -->
<#macro box consent>
    <#local failed=messagesPerField.existsError(consent.field)>
    <div class="mp-field mp-consent<#if failed> mp-field-invalid</#if>">
        <div class="mp-choice">
            <input type="checkbox" id="${consent.field}" name="${consent.field}" value="on" class="mp-choice-input"<#if consent.checked> checked</#if><#if consent.required> required</#if><#if failed> aria-invalid="true"</#if>
                   aria-describedby="note-${consent.field}<#if failed> input-error-${consent.field}</#if>">
            <label for="${consent.field}" class="mp-choice-label">${msg("medportalConsent-" + consent.id)}<#if consent.required>&nbsp;<span class="mp-required" aria-hidden="true">*</span><#else> <span class="mp-optional">${msg("medportalOptional")}</span></#if></label>
        </div>
        <p class="mp-note" id="note-${consent.field}"><a href="${consent.url}" target="_blank" rel="noopener">${msg("medportalDocument-" + consent.id)}</a> ${msg("medportalOpensInNewTab")}</p>
        <#if failed><p id="input-error-${consent.field}" class="mp-error">${messagesPerField.get(consent.field)}</p></#if>
        <#nested>
    </div>
</#macro>
