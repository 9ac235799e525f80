<#-- Origin: Keycloak 26.7.3 theme/base/email/html/email-test.ftl SHA-256 cd02418df2a5719a2f4b531a621f6b78a8da72be6c2829adb9c8478ce8618613 -->
<#import "template.ftl" as layout>
<@layout.emailLayout>
<@layout.body text=msg("emailTestBody", realmName)/>
</@layout.emailLayout>
