<#-- Origin: Keycloak 26.7.3 theme/base/login/frontchannel-logout.ftl SHA-256 e481b22f4146fc08d7321204add921e85b0ac4aa73e7a2d3a2fc0ae7c2e0badb -->
<#import "template.ftl" as layout>

<@layout.registrationLayout; section>
    <#if section = "header">
        ${msg("frontchannel-logout.title")}
    <#elseif section = "form">
        <p>${msg("frontchannel-logout.message")}</p>
        <ul>
            <#list logout.clients as client>
                <li>${client.name}<iframe src="${client.frontChannelLogoutUrl}" hidden></iframe></li>
            </#list>
        </ul>
        <#if logout.logoutRedirectUri?has_content>
            <div class="mp-buttons">
                <a id="continue" class="mp-button mp-button-primary" href="${logout.logoutRedirectUri}" data-follow>${msg("doContinue")}</a>
            </div>
        </#if>
    </#if>
</@layout.registrationLayout>
