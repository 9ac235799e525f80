<#import "template.ftl" as layout>
<#import "medportal-consent-boxes.ftl" as boxes>
<#global title = msg(mustAgree?then("medportalConsentsTitle", "medportalConsentsOptionalTitle"))>

<#-- Asks a member who is signing in for what is not agreed to yet. -->
<@layout.registrationLayout bodyClass="mp-wide" displayMessage=false displayRequiredFields=mustAgree; section>
    <#if section = "header">
        ${title}
    <#elseif section = "form">
        <p id="consents-lead">${msg(mustAgree?then("medportalConsentsLead", "medportalConsentsOptionalLead"))}</p>
        <@boxes.errors/>
        <form id="kc-consents-form" class="mp-form" action="${url.loginAction}" method="post" novalidate>
            <@boxes.agreeAll/>
            <#list consents as consent>
                <@boxes.box consent>
                    <#if summaries[consent.id]??>
                        <details class="medportal-consent-changes" id="changes-${consent.field}" open>
                            <summary>${msg("medportalConsentsChanges")}</summary>
                            <div lang="${summaries[consent.id].language}">${summaries[consent.id].html?no_esc}</div>
                        </details>
                    </#if>
                </@boxes.box>
            </#list>
            <div class="mp-buttons">
                <button type="submit" class="mp-button mp-button-primary">${msg("medportalConsentsAgree")}</button>
                <#if mustAgree><button type="submit" name="decline" value="on" class="mp-button mp-button-default">${msg("medportalConsentsDecline")}</button></#if>
            </div>
            <#if mustAgree><p class="mp-note">${msg("medportalConsentsDeclineNote")}</p></#if>
        </form>
        <@boxes.layer/>
    </#if>
</@layout.registrationLayout>
