<#ftl output_format="plainText">
<#-- Origin: Keycloak 26.7.3 theme/base/email/text/event-user_disabled_by_temporary_lockout.ftl SHA-256 5a2f5ff2574ca72d88c9461764a1b635cf04c556ff7e14966f8a4581ad529bf5 -->
<#import "template.ftl" as layout>
<@layout.emailLayout>
${msg("eventUserDisabledByTemporaryLockoutBody", event.date)}
</@layout.emailLayout>
