<#ftl output_format="plainText">
<#-- Origin: Keycloak 26.7.3 theme/base/email/text/email-verification.ftl SHA-256 daa0d3394415d15c8e5954436007056c783e1f24b5aec69f37b164490890b84b -->
<#import "template.ftl" as layout>
<@layout.emailLayout>
${msg("emailVerificationBody", link, linkExpiration, realmName, linkExpirationFormatter(linkExpiration))}
</@layout.emailLayout>
