<#ftl output_format="plainText">
<#-- Origin: Keycloak 26.7.3 theme/base/email/text/email-update-confirmation.ftl SHA-256 1b9f789a48674f2d3bf6b6e0eec54e00e80588e496c79e62ca611acdb580de33 -->
<#import "template.ftl" as layout>
<@layout.emailLayout>
${msg("emailUpdateConfirmationBody", link, newEmail, realmName, linkExpirationFormatter(linkExpiration))}
</@layout.emailLayout>
