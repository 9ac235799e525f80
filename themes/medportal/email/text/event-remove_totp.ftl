<#ftl output_format="plainText">
<#-- Origin: Keycloak 26.7.3 theme/base/email/text/event-remove_totp.ftl SHA-256 d8ec578be2279b1d8ed87ec5ded0e48080ef3b56945379b2ffc0f662fb9a8714 -->
<#import "template.ftl" as layout>
<@layout.emailLayout>
${msg("eventRemoveTotpBody", event.date, event.ipAddress!"-")}
</@layout.emailLayout>
