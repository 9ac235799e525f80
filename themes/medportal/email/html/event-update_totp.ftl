<#-- Origin: Keycloak 26.7.3 theme/base/email/html/event-update_totp.ftl SHA-256 9b7ac4a2348d00f5ef9191ec23e077d2594f906927a6e84a8b832ade71a28ea3 -->
<#import "template.ftl" as layout>
<@layout.emailLayout>
<@layout.body text=msg("eventUpdateTotpBody", event.date, event.ipAddress!"-")/>
</@layout.emailLayout>
