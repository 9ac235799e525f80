<#-- Origin: Keycloak 26.7.3 theme/base/email/html/event-remove_credential.ftl SHA-256 04fee4a2d2834bd939049f66344d53a8665f94c98c2286ba53fa4d9b2582081d -->
<#import "template.ftl" as layout>
<#import "../words.ftl" as words>
<@layout.emailLayout>
<@layout.body text=msg("eventRemoveCredentialBody", words.named("credentialType", event.getDetail("credential_type")!"unknown"), event.date, event.ipAddress!"-")/>
</@layout.emailLayout>
