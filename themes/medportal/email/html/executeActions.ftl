<#-- Origin: Keycloak 26.7.3 theme/base/email/html/executeActions.ftl SHA-256 058c0f9c5fa224e1290d44fae0768b898e8acd6804f3ae086259be7242bff396 -->
<#import "template.ftl" as layout>
<#import "../words.ftl" as words>
<@layout.emailLayout>
<@layout.body text=msg("executeActionsBody", link, linkExpiration, realmName, words.requiredActionLines(), linkExpirationFormatter(linkExpiration))
    link=link action=msg("executeActionsAction")/>
</@layout.emailLayout>
