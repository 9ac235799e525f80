<#ftl output_format="plainText">
<#-- Origin: Keycloak 26.7.3 theme/base/email/text/workflow-notification.ftl SHA-256 00c09dc60fedf368f0590ac3542c6b985a0f008c7b555c6acc9f3417d96c720a -->
<#import "template.ftl" as layout>
<#import "../words.ftl" as words>
<@layout.emailLayout>
<#if messageKey == "customMessage">
<#-- An administrator writes it as HTML. -->
${customMessage?replace(r"<br\s*/?>|</p>", "\n", "ri")?replace(r"<[^>]*>", "", "r")}
<#else>
${msg(messageKey, daysRemaining, words.named("workflowReason", reason))}
</#if>
</@layout.emailLayout>
