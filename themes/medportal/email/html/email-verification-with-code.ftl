<#-- Origin: Keycloak 26.7.3 theme/base/email/html/email-verification-with-code.ftl SHA-256 bdcc21ca90123a18340bfd0f3a690d05f357cc0766add1997ff6f42fca11b571 -->
<#import "template.ftl" as layout>
<@layout.emailLayout>
<@layout.body text=msg("emailVerificationBodyCode", code)/>
</@layout.emailLayout>
