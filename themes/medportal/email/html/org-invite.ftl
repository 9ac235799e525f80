<#-- Origin: Keycloak 26.7.3 theme/base/email/html/org-invite.ftl SHA-256 4059ba8247f788d89230480a8b8b4db3d1665e0ef6a2c1dc53ec01c97c4e7c3f -->
<#import "template.ftl" as layout>
<@layout.emailLayout>
<@layout.body text=msg("orgInviteBody", link, linkExpiration, realmName, organization.name, linkExpirationFormatter(linkExpiration))
    link=link action=msg("orgInviteAction")/>
</@layout.emailLayout>
