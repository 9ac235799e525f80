<#-- Origin: Keycloak 26.7.3 theme/base/email/html/workflow-notification.ftl SHA-256 7170f9d243b90fb6f9490458e8a7736448d6120a927563b35c43b5ebbe684ff4 -->
<#import "template.ftl" as layout>
<#import "../words.ftl" as words>
<@layout.emailLayout>
<#if messageKey == "customMessage">
<div class="mp-text" style="margin:0 0 16px;color:#1c2b2e;">${kcSanitize(customMessage)?no_esc}</div>
<#else>
<@layout.body text=msg(messageKey, daysRemaining, words.named("workflowReason", reason))/>
</#if>
</@layout.emailLayout>
