<#-- Origin: Keycloak 26.7.3 theme/base/email/html/event-login_error.ftl SHA-256 585f91dbd21c12a7b4fce3943f41bf7d46916569154be740c8045675d947c9af -->
<#import "template.ftl" as layout>
<@layout.emailLayout>
<@layout.body text=msg("eventLoginErrorBody", event.date, event.ipAddress!"-")/>
</@layout.emailLayout>
