<#-- Origin: Keycloak 26.7.3 theme/base/email/html/event-update_credential.ftl SHA-256 1ba24dc3284cf8eb764c35c4713bfddb0175c7d3d305b037d99a9902e5b97c80 -->
<#import "template.ftl" as layout>
<#import "../words.ftl" as words>
<@layout.emailLayout>
<@layout.body text=msg("eventUpdateCredentialBody", words.named("credentialType", event.getDetail("credential_type")!"unknown"), event.date, event.ipAddress!"-")/>
</@layout.emailLayout>
