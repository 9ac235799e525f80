<#ftl output_format="plainText">
<#-- Origin: Keycloak 26.7.3 theme/base/email/text/identity-provider-link.ftl SHA-256 27cc3ed36aea5c0686e81c63ee9fa19f3742635331de6c2ddffe1512bcec1075 -->
<#import "template.ftl" as layout>
<#import "../words.ftl" as words>
<@layout.emailLayout>
${msg("identityProviderLinkBody", identityProviderDisplayName, realmName, words.linkedName(), link, linkExpiration, linkExpirationFormatter(linkExpiration))}
</@layout.emailLayout>
