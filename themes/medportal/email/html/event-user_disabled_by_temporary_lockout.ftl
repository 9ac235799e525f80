<#-- Origin: Keycloak 26.7.3 theme/base/email/html/event-user_disabled_by_temporary_lockout.ftl SHA-256 f43819f18b11cd8358e3d5dbc601782433334238bf0d5b60e8fae1bd207fed59 -->
<#import "template.ftl" as layout>
<@layout.emailLayout>
<@layout.body text=msg("eventUserDisabledByTemporaryLockoutBody", event.date)/>
</@layout.emailLayout>
