<#-- Origin: Keycloak 26.7.3 theme/base/login/user-profile-commons.ftl SHA-256 d7c847a12b119f2e43531f08b982972aaa9218c49c8d4b0ab3e0062b9410a573 -->
<#-- The fields of the user profile: registration, profile update, review after a brokered sign-in, change of the e-mail.
     First those that the portal knows, in its order, then whatever an administrator added, in the profile's order. -->
<#import "fields.ftl" as fields>

<#assign knownFirst=["firstName", "username", "email", "gender", "phoneNumber", "country", "birthDate"]>
<#assign autocompletes={"firstName": "name", "lastName": "family-name", "username": "username", "email": "email", "phoneNumber": "tel", "country": "country", "birthDate": "bday"}>
<#assign inputModes={"email": "email", "phoneNumber": "tel", "birthDate": "numeric"}>
<#assign leftToRight=["email", "username", "phoneNumber", "birthDate"]>
<#assign standingNotes={"phoneNumber": ["medportalNotePhoneNumber"], "birthDate": ["medportalNoteBirthDate"]}>

<#-- notes: attribute -> message keys, beside those that stand wherever the field is asked for.
     reasons: the attributes that have an entry in "Reasons for asking". -->
<#macro userProfileFormFields notes={} reasons=[]>
    <#local grouped=profile.attributes?filter(attribute -> (attribute.group.name)?has_content)?has_content>
    <#local currentGroup="">
    <#local scripts=[]>
    <#list knownFirst as name>
        <#if (profile.attributesByName[name])??>
            <#local attribute=profile.attributesByName[name]>
            <#-- Where the e-mail is the username, the username is the same text once more. -->
            <#if name != "username" || !realm.registrationEmailAsUsername>
                <#local groupName=(attribute.group.name)!"">
                <#if groupName != currentGroup>
                    <#local currentGroup=groupName>
                    <@groupHeader group=attribute.group!""/>
                <#elseif grouped && name == "firstName">
                    <div class="mp-group"><h2>${msg("medportalGroupAccount")}</h2></div>
                </#if>
                <#nested "beforeField" attribute>
                <@profileField attribute=attribute noteKeys=(standingNotes + notes)[name]![] reason=reasons?seq_contains(name)/>
                <#nested "afterField" attribute>
                <#local scripts=scriptsOf(attribute, scripts)>
            </#if>
        </#if>
    </#list>

    <#list profile.attributes as attribute>
        <#local groupName=(attribute.group.name)!"">
        <#if attribute.name == "locale" && realm.internationalizationEnabled && locale.currentLanguageTag?has_content>
            <input type="hidden" id="locale" name="locale" value="${locale.currentLanguageTag}">
        <#-- Records that the server keeps are no part of a form. -->
        <#elseif !knownFirst?seq_contains(attribute.name) && !(attribute.readOnly && groupName == "records")>
            <#if groupName != currentGroup>
                <#local currentGroup=groupName>
                <@groupHeader group=attribute.group!""/>
            </#if>
            <#nested "beforeField" attribute>
            <@profileField attribute=attribute/>
            <#nested "afterField" attribute>
            <#local scripts=scriptsOf(attribute, scripts)>
        </#if>
    </#list>

    <#list scripts as script>
        <script type="module" src="${url.resourcesPath}/js/${script}.js?${properties.revision!}"></script>
    </#list>
    <#if (profile.attributesByName.country)??>
        <script type="module" src="${url.resourcesPath}/js/country.js?${properties.revision!}"></script>
    </#if>
</#macro>

<#macro groupHeader group>
    <#if group?has_content>
        <div class="mp-group"<#list group.html5DataAnnotations as key, value> data-${key}="${value}"</#list>>
            <h2 id="header-${group.name}">${advancedMsg(group.displayHeader)}</h2>
            <#if group.displayDescription?has_content>
                <p id="description-${group.name}">${advancedMsg(group.displayDescription)}</p>
            </#if>
        </div>
    </#if>
</#macro>

<#macro profileField attribute noteKeys=[] reason=false>
    <#local name=attribute.name>
    <#local type=inputType(attribute)>
    <#local text=advancedMsg(attribute.displayName!name)>
    <#local failed=messagesPerField.existsError(name)>
    <#local helper=attribute.annotations.inputHelperTextBefore!"">
    <#local noted=noteKeys?has_content || helper?has_content>
    <#local choices=type == "select-radiobuttons" || type == "multiselect-checkboxes">
    <div class="mp-field<#if failed> mp-field-invalid</#if>">
        <#if choices && !attribute.readOnly>
            <div class="mp-label">
                <span class="mp-label-text" id="label-${name}">${text}<@fields.star attribute.required/></span>
                <@fields.whyLink reason?then(name, "") text/>
            </div>
        <#else>
            <@fields.label for=name text=text required=attribute.required && !attribute.readOnly why=reason?then(name, "")/>
        </#if>
        <#if noted>
            <div class="mp-note" id="note-${name}">
                <#if helper?has_content><p>${advancedMsg(helper)}</p></#if>
                <#list noteKeys as key><p>${msg(key)}</p></#list>
                <#if name == "phoneNumber"><@phoneExample/></#if>
            </div>
        </#if>
        <#local described><@fields.described id=name noted=noted failed=failed required=attribute.required && !choices/></#local>
        <#if attribute.readOnly>
            <@readOnlyValue attribute/>
        <#elseif choices>
            <@choiceList attribute type described/>
        <#elseif type == "select" || type == "multiselect">
            <@select attribute type described/>
        <#elseif type == "textarea">
            <textarea id="${name}" name="${name}" class="mp-input" ${described}<@limits attribute=attribute names=["cols", "rows", "maxlength"]/>>${attribute.value!}</textarea>
        <#elseif attribute.multivalued>
            <div class="mp-control" data-values data-add="${msg("medportalAddValue")}" data-remove="${msg("medportalRemoveValue")}">
                <#list attribute.values?has_content?then(attribute.values, [""]) as value><@input attribute=attribute type=type value=value described=described index=value?index/></#list>
            </div>
        <#else>
            <@input attribute=attribute type=type value=attribute.value!"" described=described/>
        </#if>
        <@fields.error name/>
        <#if attribute.annotations.inputHelperTextAfter?has_content>
            <p class="mp-note">${advancedMsg(attribute.annotations.inputHelperTextAfter)}</p>
        </#if>
    </div>
</#macro>

<#-- Those of before, and the ones that this attribute's annotations name. -->
<#function scriptsOf attribute before>
    <#return before + attribute.html5DataAnnotations?keys?filter(script -> !before?seq_contains(script))>
</#function>

<#function inputType attribute>
    <#if attribute.annotations.inputType?has_content>
        <#return attribute.annotations.inputType?remove_beginning("html5-")>
    </#if>
    <#return optionsOf(attribute)?has_content?then("select", "text")>
</#function>

<#macro input attribute type value described index=0>
    <input type="${type}" id="${attribute.name}<#if index gt 0>-${index}</#if>" name="${attribute.name}" value="${value}" class="mp-input" ${described}
        <#if autocompletes[attribute.name]??> autocomplete="${autocompletes[attribute.name]}"</#if>
        <#if inputModes[attribute.name]??> inputmode="${inputModes[attribute.name]}"</#if>
        <#if leftToRight?seq_contains(attribute.name)> dir="ltr" autocapitalize="none" spellcheck="false"<#else> dir="auto"</#if>
        <#if attribute.annotations.inputTypePlaceholder??> placeholder="${advancedMsg(attribute.annotations.inputTypePlaceholder)}"</#if>
        <@limits attribute=attribute names=["pattern", "size", "maxlength", "minlength", "max", "min", "step"]/>
        <#list attribute.html5DataAnnotations as key, value> data-${key}="${value}"</#list>>
</#macro>

<#-- The HTML attributes that an administrator set by annotations inputTypePattern, inputTypeSize and so on. -->
<#macro limits attribute names><#list names as name><#local value=attribute.annotations["inputType" + name?cap_first]!""><#if value?has_content> ${name}="${value}"</#if></#list></#macro>

<#-- More than this one does not look through: js/country.js makes a field of it in which one types. -->
<#assign manyOptions=20>

<#macro select attribute type described>
    <#local options=optionsOf(attribute)>
    <#local likely=attribute.annotations.medportalLikelyOption!"">
    <select id="${attribute.name}" name="${attribute.name}" class="mp-input" ${described}<#if type == "multiselect"> multiple<#elseif autocompletes[attribute.name]??> autocomplete="${autocompletes[attribute.name]}"</#if><#rt>
        <#if type == "select" && options?size gt manyOptions> data-search="${msg("medportalTypeToSearch")}" data-found="${msg("medportalFound", "{0}")}"</#if><@limits attribute=attribute names=["size"]/>>
        <#if type == "select"><option value="">${msg("medportalPleaseChoose")}</option></#if>
        <#if likely?has_content && options?seq_contains(likely)>
            <optgroup label="${msg("medportalLikelyOption")}" data-likely><option value="${likely}">${optionLabel(attribute, likely)}</option></optgroup>
            <optgroup label="${msg("medportalAllOptions")}"><@optionList attribute options/></optgroup>
        <#else>
            <@optionList attribute options/>
        </#if>
    </select>
</#macro>

<#-- Without blanks between them, end tags and quotes, which HTML lets one leave out: there are 249 countries, and Keycloak
     sends pages as they are, not compressed. -->
<#macro optionList attribute options>
    <#list options as option>
        <option value=<@optionValue option/><#if attribute.values?seq_contains(option)> selected</#if>>${optionLabel(attribute, option)}<#t>
    </#list>
</#macro>

<#macro optionValue option><#if option?matches("\\w+")>${option}<#else>"${option}"</#if></#macro>

<#-- How a number looks in the country that is chosen, else in the likely one; js/country.js follows the choice. -->
<#macro phoneExample>
    <#if (profile.attributesByName.country)??>
        <#local country=profile.attributesByName.country>
        <#local chosen=(country.value!"")?has_content?then(country.value!"", country.annotations.medportalLikelyOption!"")>
        <#local phone=(country.annotations.medportalPhoneExamples!{})[chosen]!"">
        <p id="phone-example" data-text="${msg("medportalPhoneExample", "{0}", "{1}")}" data-address="${url.loginAction?keep_before("/login-actions/")}/medportal-phone-examples"<#if !phone?has_content> hidden</#if>><#if phone?has_content>${msg("medportalPhoneExample", optionLabel(country, chosen), phone)}</#if></p>
    </#if>
</#macro>

<#macro choiceList attribute type described>
    <#local radio=type == "select-radiobuttons">
    <div class="mp-choices" role="${radio?then("radiogroup", "group")}" aria-labelledby="label-${attribute.name}" ${described}<#if radio && attribute.required> aria-required="true"</#if>>
        <#list optionsOf(attribute) as option>
            <div class="mp-choice">
                <input type="${radio?then("radio", "checkbox")}" id="${attribute.name}-${option}" name="${attribute.name}" value="${option}" class="mp-choice-input"<#if attribute.values?seq_contains(option)> checked</#if><#if radio && attribute.required> required</#if>>
                <label for="${attribute.name}-${option}" class="mp-choice-label">${optionLabel(attribute, option)}</label>
            </div>
        </#list>
    </div>
</#macro>

<#-- Not sent with the form: the server keeps what it has. -->
<#macro readOnlyValue attribute>
    <#local options=optionsOf(attribute)>
    <#local shown><#list attribute.values as value><#if options?seq_contains(value)>${optionLabel(attribute, value)}<#else>${value}</#if><#sep>, </#list></#local>
    <input type="text" id="${attribute.name}" class="mp-input" value="${shown}" readonly>
</#macro>

<#-- The options' values. Where each has a label of its own, in the labels' order: labels come sorted for the reader's language. -->
<#function optionsOf attribute>
    <#local source=attribute.annotations.inputOptionsFromValidation!"options">
    <#local options=(attribute.validators[source].options)![]>
    <#local labels=attribute.annotations.inputOptionLabels!{}>
    <#return (labels?size == options?size)?then(labels?keys, options)>
</#function>

<#function optionLabel attribute option>
    <#local labels=attribute.annotations.inputOptionLabels!{}>
    <#if labels[option]??>
        <#return advancedMsg(labels[option])>
    </#if>
    <#local prefix=attribute.annotations.inputOptionLabelsI18nPrefix!"">
    <#return prefix?has_content?then(msg(prefix + "." + option), option)>
</#function>
