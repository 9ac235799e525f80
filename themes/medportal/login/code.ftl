<#-- Origin: Keycloak 26.7.3 theme/base/login/code.ftl SHA-256 9e4a7dcc5b202e297a33aeb0367a4a482d8c0b0493cbdb38db2f65795d2a1a35 -->
<#import "template.ftl" as layout>

<@layout.registrationLayout; section>
    <#if section = "header">
        <#if code.success>${msg("codeSuccessTitle")}<#else>${msg("codeErrorTitle", code.error)}</#if>
    <#elseif section = "form">
        <#if code.success>
            <div class="mp-field">
                <label for="code" class="mp-label-text">${msg("copyCodeInstruction")}</label>
                <input type="text" id="code" class="mp-input mp-code" value="${code.code}" readonly dir="ltr">
            </div>
        <#else>
            <p id="error">${code.error}</p>
        </#if>
    </#if>
</@layout.registrationLayout>
