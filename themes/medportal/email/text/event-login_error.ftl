<#ftl output_format="plainText">
<#-- Origin: Keycloak 26.7.3 theme/base/email/text/event-login_error.ftl SHA-256 a955eb5e04398ed75b30fda29e7c86f82933f2df4bb27e82601047d8e71f3796 -->
<#import "template.ftl" as layout>
<@layout.emailLayout>
${msg("eventLoginErrorBody", event.date, event.ipAddress!"-")}
</@layout.emailLayout>
