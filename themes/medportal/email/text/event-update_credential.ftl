<#ftl output_format="plainText">
<#-- Origin: Keycloak 26.7.3 theme/base/email/text/event-update_credential.ftl SHA-256 90bfb847a306ac45b23fc9236bff29991b2fa990e6756bd1344ab66f110898ba -->
<#import "template.ftl" as layout>
<#import "../words.ftl" as words>
<@layout.emailLayout>
${msg("eventUpdateCredentialBody", words.named("credentialType", event.getDetail("credential_type")!"unknown"), event.date, event.ipAddress!"-")}
</@layout.emailLayout>
