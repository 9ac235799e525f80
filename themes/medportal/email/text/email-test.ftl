<#ftl output_format="plainText">
<#-- Origin: Keycloak 26.7.3 theme/base/email/text/email-test.ftl SHA-256 62db32ffb9edb9986f25a716e77cc4e48f106e02f023efceb6d4950a5be09408 -->
<#import "template.ftl" as layout>
<@layout.emailLayout>
${msg("emailTestBody", realmName)}
</@layout.emailLayout>
