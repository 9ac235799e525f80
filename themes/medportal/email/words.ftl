<#-- The words that both parts of a mail share. They are plain text: each part escapes them as it needs. -->

<#-- The greeting. Anybody can type somebody else's address into the registration form: a "name" that is an
     advertisement with an address in it, which mail programs would turn into a link, is not passed on. -->
<#function greeting>
    <#local name=(user.firstName)!"">
    <#if name?trim?has_content && !name?matches(r"(?s).*(://|@|\p{L}\.\p{L}{2}).*")>
        <#return msg("mailGreeting", name)>
    </#if>
    <#return msg("mailGreetingNoName")>
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
