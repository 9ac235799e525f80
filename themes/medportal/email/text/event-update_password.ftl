<#ftl output_format="plainText">
<#-- Origin: Keycloak 26.7.3 theme/base/email/text/event-update_password.ftl SHA-256 c613178a193f51be0911376151add1c3d148f9349f602d22825c194c8b14c6e7 -->
<#import "template.ftl" as layout>
<@layout.emailLayout>
${msg("eventUpdatePasswordBody", event.date, event.ipAddress!"-")}
</@layout.emailLayout>
