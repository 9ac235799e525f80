<#-- Origin: Keycloak 26.7.3 theme/base/email/html/identity-provider-link.ftl SHA-256 77c3813c59069cb6a26a8e7ebe24861d16906da13864fd55a2a453e38211646f -->
<#import "template.ftl" as layout>
<#import "../words.ftl" as words>
<@layout.emailLayout>
<@layout.body text=msg("identityProviderLinkBody", identityProviderDisplayName, realmName, words.linkedName(), link, linkExpiration, linkExpirationFormatter(linkExpiration))
    link=link action=msg("identityProviderLinkAction")/>
</@layout.emailLayout>
