<#-- Origin: Keycloak 26.7.3 theme/base/email/html/event-update_password.ftl SHA-256 259c3cc5bf0ed89ff2c5460e87243f5a77494dfce2ab248062a9581bbed2ed57 -->
<#import "template.ftl" as layout>
<@layout.emailLayout>
<@layout.body text=msg("eventUpdatePasswordBody", event.date, event.ipAddress!"-")/>
</@layout.emailLayout>
