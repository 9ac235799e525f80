<#-- What is wrong on a form with many fields, on top, each line a link to its field. -->
<#import "user-profile-commons.ftl" as userProfileCommons>

<#function needed>
    <#return message?has_content && message.type == "error">
</#function>

<#-- extraFields: fields of the template that stand after the e-mail; lastFields: those that stand at the end. -->
<#macro summary extraFields=[] lastFields=[]>
    <#if needed()>
        <#local names=[]>
        <#list userProfileCommons.knownFirst as name>
            <#if (profile.attributesByName[name])?? && (name != "username" || !realm.registrationEmailAsUsername)><#local names += [name]></#if>
            <#if name == "email"><#local names += extraFields></#if>
        </#list>
        <#list profile.attributes as attribute>
            <#if !userProfileCommons.knownFirst?seq_contains(attribute.name)><#local names += [attribute.name]></#if>
        </#list>
        <#list consents! as consent><#local names += [consent.field]></#list>
        <#local names += lastFields>
        <#local failed=names?filter(name -> messagesPerField.existsError(name))>
        <div id="error-summary" class="mp-alert mp-alert-error" role="alert" tabindex="-1" data-focus>
            <#if failed?has_content>
                <p><strong>${msg("medportalErrorSummary")}</strong></p>
                <ul>
                    <#list failed as name><li><a href="#${anchor(name)}">${labelOf(name)}: ${messagesPerField.get(name)}</a></li></#list>
                </ul>
            </#if>
            <#if messagesPerField.exists("global")>
                <p>${messagesPerField.get("global")}</p>
            <#elseif !failed?has_content>
                <p>${message.summary}</p>
            </#if>
        </div>
    </#if>
</#macro>

<#-- What a line links to: the input, or the first choice of a group. -->
<#function anchor name>
    <#if (profile.attributesByName[name])??>
        <#local attribute=profile.attributesByName[name]>
        <#local type=userProfileCommons.inputType(attribute)>
        <#if type == "select-radiobuttons" || type == "multiselect-checkboxes">
            <#return name + "-" + userProfileCommons.optionsOf(attribute)?first>
        </#if>
    </#if>
    <#return name>
</#function>

<#function labelOf name>
    <#if (profile.attributesByName[name])??>
        <#return advancedMsg(profile.attributesByName[name].displayName!name)>
    </#if>
    <#if name?starts_with("consent-")>
        <#return msg("medportalDocument-" + name?remove_beginning("consent-"))>
    </#if>
    <#if name == "captcha" && (captcha.provider)! == "siteverify">
        <#return msg("medportalCaptchaCheckLabel")>
    </#if>
    <#return msg({"password": "password", "password-confirm": "passwordConfirm", "captcha": "medportalCaptchaLabel", "termsAccepted": "termsTitle"}[name])>
</#function>
