<#-- Origin: Keycloak 26.7.3 theme/base/email/html/password-reset.ftl SHA-256 4a327c93a1b3ce126bd8a01906df21af3c099e2fafd712eb2b9bfbe9d8565655 -->
<#import "template.ftl" as layout>
<@layout.emailLayout>
<@layout.body text=msg("passwordResetBody", link, linkExpiration, realmName, linkExpirationFormatter(linkExpiration))
    link=link action=msg("passwordResetAction")/>
</@layout.emailLayout>
