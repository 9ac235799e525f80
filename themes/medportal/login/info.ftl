<#-- Origin: Keycloak 26.7.3 theme/base/login/info.ftl SHA-256 77019d077436cdcacf88c67ac809381b6cb0257d1223f2882ad1eef75f4ef457 -->
<#import "template.ftl" as layout>

<#-- The title is the message; only where there is a title as well is the message written below. Keycloak hands over a
     title either as a key or as a text, and a text must not be taken for a pattern. -->
<#assign title=messageHeader!"">
<#if title?matches("[\\w.-]+")><#assign title=msg(title)></#if>
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
                    <#list requiredActions as action><li>${msg("requiredAction." + action)}</li></#list>
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
