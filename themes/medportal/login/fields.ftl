<#-- The parts of a form that several pages share: label, note, error, password, CAPTCHA.
     Every note and error is tied to its input by aria-describedby; errors are text, never markup. -->

<#macro label for text required=false why="">
    <div class="mp-label">
        <label for="${for}" class="mp-label-text">${text}<@star required/></label>
        <@whyLink why text/>
    </div>
</#macro>

<#-- Never on a line of its own. -->
<#macro star required><#if required>&nbsp;<span class="mp-required" aria-hidden="true">*</span></#if></#macro>

<#-- Opens the reasons for asking at one field; without JavaScript an anchor on the same page. -->
<#macro whyLink why text>
    <#if why?has_content>
        <a class="mp-why" href="#reason-${why}" data-reason>${msg("medportalWhyWeAsk")}<span class="mp-hidden">: ${text}</span></a>
    </#if>
</#macro>

<#macro noteLines id keys>
    <#if keys?has_content>
        <div class="mp-note" id="note-${id}">
            <#list keys as key><p>${msg(key)}</p></#list>
        </div>
    </#if>
</#macro>

<#-- source: the field whose error it is, where that is not the field it stands beside. -->
<#macro error id source=id>
    <#if messagesPerField.existsError(source)>
        <p id="input-error-${id}" class="mp-error">${messagesPerField.get(source)}</p>
    </#if>
</#macro>

<#-- The attributes that tie an input to its note and its error. -->
<#macro described id noted=false failed=false required=false><#compress>
    <#if required>required</#if>
    <#if failed>aria-invalid="true"</#if>
    <#if noted || failed>aria-describedby="<#if noted>note-${id}</#if><#if noted && failed> </#if><#if failed>input-error-${id}</#if>"</#if>
</#compress></#macro>

<#-- A password with a button that shows it. errorFrom: the fields whose error marks this one, the first that has one is shown.
     refusal: an error that came without a field and is about this one. guide: helps to choose a new one. -->
<#macro password id text autocomplete noteKeys=[] why="" required=true errorFrom=[id] refusal="" autofocus=false guide=false>
    <#local failed=refusal?has_content>
    <#list errorFrom as field><#if messagesPerField.existsError(field)><#local failed=true></#if></#list>
    <div class="mp-field<#if failed> mp-field-invalid</#if>">
        <@label for=id text=text required=required why=why/>
        <@noteLines id noteKeys/>
        <div class="mp-input-group" dir="ltr">
            <input type="password" id="${id}" name="${id}" class="mp-input" autocomplete="${autocomplete}" autocapitalize="none" spellcheck="false"
                   <@described id=id noted=noteKeys?has_content failed=failed required=required/><#if autofocus> autofocus</#if>>
            <button type="button" class="mp-reveal" aria-controls="${id}" aria-label="${msg("showPassword")}" data-password-toggle
                    data-label-show="${msg("showPassword")}" data-label-hide="${msg("hidePassword")}"
                    data-text-show="${msg("medportalShow")}" data-text-hide="${msg("medportalHide")}">${msg("medportalShow")}</button>
        </div>
        <#list errorFrom as field>
            <#if messagesPerField.existsError(field)><@error id=id source=field/><#break></#if>
        </#list>
        <#if refusal?has_content><p id="input-error-${id}" class="mp-error">${refusal}</p></#if>
        <p id="caps-lock-${id}" class="mp-caps-lock" role="status" data-text="${msg("medportalCapsLock")}"></p>
        <#if guide><@passwordGuide id/></#if>
    </div>
</#macro>

<#-- What js/password-guide.js fills in. A text for each kind of requirement that the server can describe. -->
<#macro passwordGuide id>
    <#compress>
    <div class="mp-guide" data-password-guide="${id}" data-address="${url.loginAction?keep_before("/login-actions/")}/medportal-password" hidden>
        <ul class="mp-checklist" aria-label="${msg("medportalPasswordChecklist")}" data-met="${msg("medportalPasswordMet")}" data-unmet="${msg("medportalPasswordUnmet")}">
            <#list ["length", "exact-length", "digit", "letter", "special", "only-allowed", "no-birth-date", "no-phone-number", "no-name", "no-email"] as kind>
                <li data-requirement="${kind}" data-text="${msg("medportalPasswordRule." + kind, "{0}", "{1}")}" hidden></li>
            </#list>
        </ul>
        <p class="mp-safety" hidden><span class="mp-safety-bar" aria-hidden="true"></span><span>${msg("medportalPasswordSafety")}
            <strong data-refused="${msg("medportalPasswordTooEasy")}" data-scores="<#list 0..4 as score>${msg("medportalPasswordScore." + score)}<#sep>|</#list>"></strong></span></p>
        <p class="mp-note">${msg("medportalPasswordAdvice")}</p>
        <p class="mp-hidden" role="status" data-progress="${msg("medportalPasswordProgress", "{0}", "{1}")}"></p>
    </div>
    </#compress>
</#macro>

<#macro passwordScript>
    <script type="module" src="${url.resourcesPath}/js/passwordVisibility.js?${properties.revision!}"></script>
</#macro>

<#-- The digits in a picture; absent where the form action is disabled. -->
<#-- What is asked comes from the template of the provider that the step's settings name. -->
<#macro captchaField>
    <#if captcha??>
        <div class="mp-field mp-captcha<#if messagesPerField.existsError('captcha')> mp-field-invalid</#if>">
            <#if captcha.solved!false>
                <p id="captcha-solved" class="mp-alert mp-alert-success">${msg("medportalCaptchaSolved")}</p>
            <#else>
                <#include "captcha-" + captcha.provider + ".ftl">
            </#if>
            <@error "captcha"/>
        </div>
    </#if>
</#macro>

<#-- Belongs behind the form that has the field: a form cannot stand in a form. -->
<#macro captchaSound>
    <#if (captcha.soundUrl)??>
        <form id="captcha-sound" action="${captcha.soundUrl}" method="post" target="_blank">
            <input type="hidden" name="captchaToken" autocomplete="off" value="${captcha.token}">
            <input type="hidden" name="language" value="${lang}">
        </form>
        <script type="module" src="${url.resourcesPath}/js/captcha.js?${properties.revision!}"></script>
    </#if>
</#macro>
