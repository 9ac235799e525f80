<#ftl output_format="plainText">
<#-- Origin: Keycloak 26.7.3 theme/base/email/text/event-user_disabled_by_permanent_lockout.ftl SHA-256 ba617f0a125902bc682597ca982529bde3863feda16206dff6a48a6adcfb2f56 -->
<#import "template.ftl" as layout>
<@layout.emailLayout>
${msg("eventUserDisabledByPermanentLockoutBody", event.date)}
</@layout.emailLayout>
