<#-- Origin: Keycloak 26.7.3 theme/base/login/info.ftl SHA-256 77019d077436cdcacf88c67ac809381b6cb0257d1223f2882ad1eef75f4ef457 -->
<#import "template.ftl" as layout>

<#-- The title is the message; only where there is a title as well is the message written below. Keycloak hands over a
     title as a key, or as a text in the language of the request, which need not be the member's: such a text is left
     out, and a page that asks for a confirmation says so itself. -->
<#assign title="">
<#if (messageHeader!"")?matches("[\\w.-]+")>
    <#assign title=msg(messageHeader)>
<#elseif actionUri?has_content && !requiredActions?has_content>
    <#assign title=msg("medportalPleaseConfirm")>
</#if>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        <#if title?has_content>${title}<#else>${message.summary}</#if>
    <#elseif section = "form">
        <div id="kc-info-message" class="mp-text">
            <#if title?has_content>
                <p>${message.summary}</p>
            </#if>
            <#if requiredActions?has_content>
                <ul>
                    <#list requiredActions as action>
                        <#assign words=msg("requiredAction." + action)>
                        <#-- Another extension's action may have no text here. -->
                        <li>${(words == "requiredAction." + action)?then(action, words)}</li>
                    </#list>
                </ul>
            </#if>
            <#if !skipLink??>
                <#if pageRedirectUri?has_content>
                    <p><a class="mp-button mp-button-primary" href="${pageRedirectUri}">${msg("backToApplication")}</a></p>
                <#elseif actionUri?has_content>
                    <p><a class="mp-button mp-button-primary" href="${actionUri}">${msg("proceedWithAction")}</a></p>
                <#elseif (client.baseUrl)?has_content>
                    <p><a class="mp-button mp-button-primary" href="${client.baseUrl}">${msg("backToApplication")}</a></p>
                </#if>
            </#if>
        </div>
    </#if>
</@layout.registrationLayout>
