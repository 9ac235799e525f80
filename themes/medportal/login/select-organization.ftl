<#-- Origin: Keycloak 26.7.3 theme/base/login/select-organization.ftl SHA-256 5fcee03d804894682d6b63e57d023650632e5ffc102df50391e0c392f534d636 -->
<#import "template.ftl" as layout>

<@layout.registrationLayout; section>
    <#if section = "header">
        ${msg("organization.select")}
    <#elseif section = "form">
        <form class="mp-form" action="${url.loginAction}" method="post">
            <div id="kc-user-organizations" class="mp-ways">
                <#list user.organizations as organization>
                    <button type="submit" id="organization-${organization.alias}" class="mp-way" name="kc.org" value="${organization.alias}"><span class="mp-way-heading">${organization.name!organization.alias}</span></button>
                </#list>
            </div>
        </form>
    </#if>
</@layout.registrationLayout>
