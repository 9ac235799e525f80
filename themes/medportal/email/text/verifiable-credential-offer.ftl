<#ftl output_format="plainText">
<#-- Origin: Keycloak 26.7.3 theme/base/email/text/verifiable-credential-offer.ftl SHA-256 b2a5bea6e1603ce8a83fc20fd450376ccbb3a4c9fd1a8afe4402eade0e5a2fb8 -->
<#import "template.ftl" as layout>
<@layout.emailLayout>
${msg("verifiableCredentialOfferBody", link, linkExpiration, realmName, credentialScopeDisplayName, linkExpirationFormatter(linkExpiration))}
</@layout.emailLayout>
