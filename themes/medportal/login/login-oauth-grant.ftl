<#-- Origin: Keycloak 26.7.3 theme/base/login/login-oauth-grant.ftl SHA-256 2b879a1228b542fcdf6949feddbee996b2f609f35d55dc933eeb063612dde746 -->
<#import "template.ftl" as layout>

<#-- Without the app's logo: it would come from another host. -->
<@layout.registrationLayout bodyClass="oauth"; section>
    <#assign app=client.name?has_content?then(advancedMsg(client.name!""), client.clientId)>
    <#if section = "header">
        ${msg("oauthGrantTitle", app)}
    <#elseif section = "form">
        <div>
            <p><strong>${msg("oauthGrantRequest")}</strong></p>
            <ul>
                <#list oauth.clientScopesRequested! as scope>
                    <li>${advancedMsg(scope.consentScreenText)}<#if scope.parameterizedScopeParameter??>: <strong>${scope.parameterizedScopeParameter}</strong></#if></li>
                </#list>
            </ul>
        </div>
        <#if client.attributes.policyUri?? || client.attributes.tosUri??>
            <p>${msg("oauthGrantInformation", app)}</p>
            <ul>
                <#if client.attributes.tosUri??>
                    <li><a href="${client.attributes.tosUri}" target="_blank" rel="noopener">${msg("oauthGrantTos")}</a> ${msg("medportalOpensInNewTab")}</li>
                </#if>
                <#if client.attributes.policyUri??>
                    <li><a href="${client.attributes.policyUri}" target="_blank" rel="noopener">${msg("oauthGrantPolicy")}</a> ${msg("medportalOpensInNewTab")}</li>
                </#if>
            </ul>
        </#if>
        <form class="mp-form" action="${url.oauthAction}" method="post">
            <input type="hidden" name="code" value="${oauth.code}">
            <div class="mp-buttons">
                <button type="submit" id="kc-login" name="accept" value="yes" class="mp-button mp-button-primary">${msg("doYes")}</button>
                <button type="submit" id="kc-cancel" name="cancel" value="no" class="mp-button mp-button-default">${msg("doNo")}</button>
            </div>
        </form>
    </#if>
</@layout.registrationLayout>
