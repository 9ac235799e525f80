<#-- Origin: Keycloak 26.7.3 theme/base/email/html/event-remove_totp.ftl SHA-256 0fa21416d867b0e79fa6cea758f66568f5977fa933e458c001b3bb98118beabd -->
<#import "template.ftl" as layout>
<@layout.emailLayout>
<@layout.body text=msg("eventRemoveTotpBody", event.date, event.ipAddress!"-")/>
</@layout.emailLayout>
