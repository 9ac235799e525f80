<#-- What the sign-in pages share. -->
<#import "fields.ftl" as fields>

<#function offersRegistration>
    <#return realm.password && realm.registrationAllowed && !registrationDisabled??>
</#function>

<#macro username errorFrom=["username"] value=login.username!"">
    <#local failed=errorFrom?filter(field -> messagesPerField.existsError(field))>
    <#local text=realm.registrationEmailAsUsername?then(msg("email"), realm.loginWithEmailAllowed?then(msg("usernameOrEmail"), msg("username")))>
    <div class="mp-field<#if failed?has_content> mp-field-invalid</#if>">
        <@fields.label for="username" text=text/>
        <input type="text" id="username" name="username" class="mp-input" value="${value}" dir="ltr" autofocus
               autocomplete="username<#if enableWebAuthnConditionalUI?has_content> webauthn</#if>" autocapitalize="none" spellcheck="false"
               <#if realm.registrationEmailAsUsername>inputmode="email"</#if> <@fields.described id="username" failed=failed?has_content/>>
        <#if failed?has_content><@fields.error id="username" source=failed?first/></#if>
    </div>
</#macro>

<#macro rememberMe>
    <div class="mp-choice">
        <input type="checkbox" id="rememberMe" name="rememberMe" class="mp-choice-input"<#if login.rememberMe??> checked</#if>>
        <label for="rememberMe" class="mp-choice-label">${msg("rememberMe")}</label>
    </div>
</#macro>

<#macro registration>
    <#if offersRegistration()>
        <p id="kc-registration">${msg("noAccount")} <a href="${url.registrationUrl}">${msg("registerTitle")}</a></p>
    </#if>
</#macro>

<#macro providers>
    <#if realm.password && (social.providers)?has_content>
        <div id="kc-social-providers" class="mp-social">
            <h2>${msg("identity-provider-login-label")}</h2>
            <ul class="mp-social-list">
                <#list social.providers as provider>
                    <li><a id="social-${provider.alias}" class="mp-button mp-button-default mp-button-block" href="${provider.loginUrl}"
                           data-once-link data-disabled-class="mp-button-busy">${provider.displayName!provider.alias}</a></li>
                </#list>
            </ul>
        </div>
    </#if>
</#macro>

<#-- One of several authenticators of a kind; a single one is not asked about. -->
<#macro authenticatorChoice credentials selected>
    <div class="mp-choices" role="radiogroup" aria-labelledby="kc-page-title">
        <#list credentials as credential>
            <div class="mp-choice">
                <input type="radio" id="kc-otp-credential-${credential?index}" name="selectedCredentialId" value="${credential.id}" class="mp-choice-input"<#if credential.id == selected> checked</#if>>
                <label for="kc-otp-credential-${credential?index}" class="mp-choice-label"><@label credential.userLabel/></label>
            </div>
        </#list>
    </div>
</#macro>

<#-- What an authenticator app is called; Keycloak calls one that was given no name "unnamed" in every language. -->
<#macro label of><#if of == "unnamed">${msg("otp-display-name")}<#else>${of}</#if></#macro>

<#-- A one-time code. -->
<#macro code id text errorFrom=id inputmode="numeric">
    <#local failed=messagesPerField.existsError(errorFrom)>
    <div class="mp-field<#if failed> mp-field-invalid</#if>">
        <@fields.label for=id text=text/>
        <input type="text" id="${id}" name="${id}" class="mp-input mp-input-short" autocomplete="one-time-code" inputmode="${inputmode}" dir="ltr" autofocus
               <@fields.described id=id failed=failed/>>
        <@fields.error id=id source=errorFrom/>
    </div>
</#macro>

<#macro submit text id="kc-login" name="login">
    <div class="mp-buttons">
        <button type="submit" id="${id}" name="${name}" class="mp-button mp-button-primary mp-button-block">${text}</button>
    </div>
</#macro>
