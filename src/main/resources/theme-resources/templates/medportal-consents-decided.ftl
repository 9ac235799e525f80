<#import "template.ftl" as layout>
<#import "medportal-consent-boxes.ftl" as boxes>
<#global title = msg("medportalConsentsDecidedTitle")>

<#-- Shows a member what was decided; the optional documents can be agreed to or not. -->
<@layout.registrationLayout bodyClass="mp-wide" displayMessage=false; section>
    <#if section = "header">
        ${title}
    <#elseif section = "form">
        <p>${msg("medportalConsentsDecidedLead")}</p>
        <@boxes.errors/>
        <form id="kc-consents-form" class="mp-form" action="${url.loginAction}" method="post" novalidate>
            <#list decisions as decision>
                <section class="mp-field" id="decision-${decision.id}">
                    <h2>${msg("medportalDocument-" + decision.id)}</h2>
                    <#switch decision.state!"">
                        <#case "accepted"><@said "medportalConsentsAccepted" decision/><#break>
                        <#case "refused"><@said "medportalConsentsRefused" decision/><#break>
                        <#case "withdrawn"><@said "medportalConsentsWithdrawn" decision/><#break>
                        <#default><p>${msg("medportalConsentsUndecided")}</p>
                    </#switch>
                    <#list consents?filter(consent -> consent.id == decision.id) as consent><@boxes.box consent/></#list>
                </section>
            </#list>
            <div class="mp-buttons">
                <#if consents?has_content>
                    <button type="submit" name="save" value="on" class="mp-button mp-button-primary">${msg("medportalConsentsSave")}</button>
                </#if>
                <button type="submit" name="cancel-aia" value="true" class="mp-button mp-button-default">${msg("doBack")}</button>
            </div>
        </form>
        <#if accountUrl??><p class="mp-note" id="delete-account">${msg("medportalConsentsDeleteAccount")} <a href="${accountUrl}">${msg("medportalConsentsToAccount")}</a></p></#if>
        <@boxes.layer/>
    </#if>
</@layout.registrationLayout>

<#macro said key decision>
    <p><@boxes.text decision.url decision.id msg(key, decision.version, decision.time)/></p>
</#macro>
