<#-- Origin: Keycloak 26.7.3 theme/base/login/saml-post-form.ftl SHA-256 e6d2f5d58a25d339d9d7fb6ac8ca853ceb64300793acc974a505987893eb2b13 -->
<#import "template.ftl" as layout>

<@layout.registrationLayout; section>
    <#if section = "header">
        ${msg("saml.post-form.title")}
    <#elseif section = "form">
        <p>${msg("saml.post-form.message")}</p>
        <form name="saml-post-binding" class="mp-form" method="post" action="${samlPost.url}" data-send>
            <#if samlPost.SAMLRequest??><input type="hidden" name="SAMLRequest" value="${samlPost.SAMLRequest}"></#if>
            <#if samlPost.SAMLResponse??><input type="hidden" name="SAMLResponse" value="${samlPost.SAMLResponse}"></#if>
            <#if samlPost.relayState??><input type="hidden" name="RelayState" value="${samlPost.relayState}"></#if>
            <noscript><p>${msg("saml.post-form.js-disabled")}</p></noscript>
            <div class="mp-buttons">
                <button type="submit" class="mp-button mp-button-primary">${msg("doContinue")}</button>
            </div>
        </form>
    </#if>
</@layout.registrationLayout>
