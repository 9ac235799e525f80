<#ftl output_format="plainText">
<#-- Origin: Keycloak 26.7.3 theme/base/email/text/executeActions.ftl SHA-256 b735334d11d90216ab6194db3f0792270ec7278a24395e12b53646034bc43097 -->
<#import "template.ftl" as layout>
<#import "../words.ftl" as words>
<@layout.emailLayout>
${msg("executeActionsBody", link, linkExpiration, realmName, words.requiredActionLines(), linkExpirationFormatter(linkExpiration))}
</@layout.emailLayout>
