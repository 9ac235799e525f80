<#-- Origin: Keycloak 26.7.3 theme/base/email/html/event-user_disabled_by_permanent_lockout.ftl SHA-256 1ae116a70b82e794125c122d2acd806f1583dfcaa8d70ee4edad3ad361afd339 -->
<#import "template.ftl" as layout>
<@layout.emailLayout>
<@layout.body text=msg("eventUserDisabledByPermanentLockoutBody", event.date)/>
</@layout.emailLayout>
