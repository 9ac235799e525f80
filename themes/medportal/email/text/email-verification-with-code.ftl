<#ftl output_format="plainText">
<#-- Origin: Keycloak 26.7.3 theme/base/email/text/email-verification-with-code.ftl SHA-256 199cb6bd4143c43739211ca60dad64e2565610b7782542b31617f073705d6cdb -->
<#import "template.ftl" as layout>
<@layout.emailLayout>
${msg("emailVerificationBodyCode", code)}
</@layout.emailLayout>
