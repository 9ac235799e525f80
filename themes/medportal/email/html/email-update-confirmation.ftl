<#-- Origin: Keycloak 26.7.3 theme/base/email/html/email-update-confirmation.ftl SHA-256 c80241e398a91956387be47dae8088f1b9ff51a7143a739ffaeca9f996ebb104 -->
<#import "template.ftl" as layout>
<@layout.emailLayout>
<@layout.body text=msg("emailUpdateConfirmationBody", link, newEmail, realmName, linkExpirationFormatter(linkExpiration))
    link=link action=msg("emailUpdateConfirmationAction")/>
</@layout.emailLayout>
