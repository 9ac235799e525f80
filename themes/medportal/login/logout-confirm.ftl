<#-- Origin: Keycloak 26.7.3 theme/base/login/logout-confirm.ftl SHA-256 9a5f5070691bd7d122afd621693402778c0ec7bf8a79304aa20600c18c4e6f06 -->
<#import "template.ftl" as layout>

<@layout.registrationLayout; section>
    <#if section = "header">
        ${msg("logoutConfirmTitle")}
    <#elseif section = "form">
        <p>${msg("logoutConfirmHeader")}</p>
        <form class="mp-form" action="${url.logoutConfirmAction}" method="post">
            <input type="hidden" name="session_code" value="${logoutConfirm.code}">
            <div class="mp-buttons">
                <button type="submit" id="kc-logout" name="confirmLogout" class="mp-button mp-button-primary mp-button-block">${msg("doLogout")}</button>
            </div>
        </form>
        <#if !logoutConfirm.skipLink && (client.baseUrl)?has_content>
            <p><a href="${client.baseUrl}">${msg("backToApplication")}</a></p>
        </#if>
    </#if>
</@layout.registrationLayout>
