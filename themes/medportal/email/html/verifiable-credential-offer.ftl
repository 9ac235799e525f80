<#-- Origin: Keycloak 26.7.3 theme/base/email/html/verifiable-credential-offer.ftl SHA-256 6c54d49d80317bdcbc853303edefab1e9519157af59377e99062ce45b4e9bf5b -->
<#import "template.ftl" as layout>
<@layout.emailLayout>
<@layout.body text=msg("verifiableCredentialOfferBody", link, linkExpiration, realmName, credentialScopeDisplayName, linkExpirationFormatter(linkExpiration))
    link=link action=msg("verifiableCredentialOfferAction")/>
</@layout.emailLayout>
