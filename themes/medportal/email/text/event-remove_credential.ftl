<#ftl output_format="plainText">
<#-- Origin: Keycloak 26.7.3 theme/base/email/text/event-remove_credential.ftl SHA-256 708e07916645d22b1f76f90259350c84a64315648b47f5367fd60ac830ec6b38 -->
<#import "template.ftl" as layout>
<#import "../words.ftl" as words>
<@layout.emailLayout>
${msg("eventRemoveCredentialBody", words.named("credentialType", event.getDetail("credential_type")!"unknown"), event.date, event.ipAddress!"-")}
</@layout.emailLayout>
