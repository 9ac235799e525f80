<#-- Origin: Keycloak 26.7.3 theme/base/email/html/email-verification.ftl SHA-256 4fdb1a4fd413ef724eb9dcfe8802da47a56efd6b28fcd236b8d2ca1983bb8998 -->
<#import "template.ftl" as layout>
<@layout.emailLayout>
<@layout.body text=msg("emailVerificationBody", link, linkExpiration, realmName, linkExpirationFormatter(linkExpiration))
    link=link action=msg("emailVerificationAction")/>
</@layout.emailLayout>
