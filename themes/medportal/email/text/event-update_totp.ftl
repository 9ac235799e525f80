<#ftl output_format="plainText">
<#-- Origin: Keycloak 26.7.3 theme/base/email/text/event-update_totp.ftl SHA-256 63effdfa28a1a863b3a2b29e4c36255d788c5c5e9cf6b6b3d90be92145fb9084 -->
<#import "template.ftl" as layout>
<@layout.emailLayout>
${msg("eventUpdateTotpBody", event.date, event.ipAddress!"-")}
</@layout.emailLayout>
