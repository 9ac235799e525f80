<#ftl output_format="plainText">
<#-- Origin: Keycloak 26.7.3 theme/base/email/text/password-reset.ftl SHA-256 7aed2f985513c7419c54dfc267c739d8c284b99dabf64537278b5352f60c7f54 -->
<#import "template.ftl" as layout>
<@layout.emailLayout>
${msg("passwordResetBody", link, linkExpiration, realmName, linkExpirationFormatter(linkExpiration))}
</@layout.emailLayout>
