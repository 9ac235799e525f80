<#-- The words that both parts of a mail share. They are plain text: each part escapes them as it needs. -->

<#-- The greeting. Anybody can type somebody else's address into the registration form. So a "name" that could carry an
     advertisement's address, which mail programs would turn into a link, is not passed on; nor is one with the signs of
     ${...}, which Keycloak would replace with a text of its own. -->
<#function greeting>
    <#local name=(user.firstName)!"">
    <#if name?trim?has_content && !suspicious(name)>
        <#return msg("mailGreeting", name)>
    </#if>
    <#return msg("mailGreetingNoName")>
</#function>

<#function suspicious name>
    <#return name?matches(r"(?s).*([$@:\\{}\p{N}]|[\p{L}\p{M}-][.\x{3002}\x{FF0E}\x{FF61}][\p{L}-]{2}).*")>
</#function>

<#-- What somebody is called at an identity provider. Not every provider checks its names, so the same holds as for the
     greeting, digits aside; an e-mail address, as most of them are, leads nowhere. -->
<#function linkedName>
    <#local name=identityProviderContext.username>
    <#return (suspicious(name?replace(r"\p{N}", "n", "r")) && !name?matches(r"[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+"))?then("…", name)>
</#function>

<#-- The text of a key; where there is none, the thing's own name: an action or credential of another extension. -->
<#function named prefix name>
    <#local key=prefix + "." + name>
    <#local text=msg(key)>
    <#return (text == key)?then(name, text)>
</#function>

<#-- What an administrator asks for, one line each. -->
<#function requiredActionLines>
    <#local lines="">
    <#list requiredActions![] as action>
        <#local lines=lines + action?is_first?then("", "\n") + "• " + named("requiredAction", action)>
    </#list>
    <#return lines>
</#function>

<#-- The welcome. It leads to the app and to the account's settings, as far as the realm has them. -->
<#function welcome>
    <#local parts=[msg("medportalWelcomeBody", link!"", realmName)?trim]>
    <#if settings?has_content>
        <#local parts=parts + [msg("medportalWelcomeSettings", settings)]>
    </#if>
    <#return (parts + [msg("medportalWelcomeNotYou")])?join("\n\n")>
</#function>
