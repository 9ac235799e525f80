<#ftl output_format="plainText">
<#-- Origin: Keycloak 26.7.3 theme/base/email/text/org-invite.ftl SHA-256 b4ccd1319e883053746ab1cba8c858e75765ccd8646277b0f5b08e0de314da5b -->
<#import "template.ftl" as layout>
<@layout.emailLayout>
${msg("orgInviteBody", link, linkExpiration, realmName, organization.name, linkExpirationFormatter(linkExpiration))}
</@layout.emailLayout>
