<#-- Origin: Keycloak 26.7.3 theme/base/login/template.ftl SHA-256 ee72898d9d6a20e5c3aebd75540e8b9153e8d0163cf4ed4e468821fb3975100a -->
<#import "footer.ftl" as loginFooter>
<#-- Keycloak before 26.6 lacks this one: its themes name their files in plain lists. -->
<#assign themeResourcesTemplate=.get_optional_template("theme-resources.ftl")>

<#-- The page around every form. The sections that a template may fill are Keycloak's (header, form, show-username,
     socialProviders, info) and "path": what stands above the title. -->
<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<#local header><#nested "header"></#local>
<#local path><#nested "path"></#local>
<#local heading=header?markup_string?replace("\\s+", " ", "r")?trim>
<#local captchaOrigins=((captcha.origins)![])?map(origin -> " " + origin)?join("")>
<!DOCTYPE html>
<html lang="${lang}" dir="<#if realm.internationalizationEnabled && locale.rtl>rtl<#else>ltr</#if>">
<head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${properties.contentSecurityPolicy?replace(" {captcha}", captchaOrigins)}">
    <#-- After a form was sent Keycloak puts an inline script before the first end of a head, to give the page an address
         that can be loaded again. The policy would refuse it; from this comment js/medportal.js reads the address. -->
    <!-- </head> -->
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="robots" content="noindex, nofollow">
    <title><#if heading?has_content>${heading?replace("<[^>]*>", "", "r")?trim?no_esc} | ${realm.displayName!realm.name}<#else>${title!realm.name}</#if></title>
    <link rel="icon" type="image/svg+xml" href="${url.resourcesPath}/img/mark.svg?${properties.revision!}">
    <#if themeResources?? && themeResourcesTemplate.exists>
        <#assign themeResourceTags=themeResourcesTemplate.import()>
        <@themeResourceTags.renderStyles themeResources.styles url.resourcesPath />
        <@themeResourceTags.renderScripts themeResources.scripts url.resourcesPath "text/javascript" />
    <#else>
        <#list (properties.styles!)?split(" ") as style>
            <#if style?has_content><link rel="stylesheet" href="${url.resourcesPath}/${style}"></#if>
        </#list>
        <#list (properties.scripts!)?split(" ") as script>
            <#if script?has_content><script src="${url.resourcesPath}/${script}"></script></#if>
        </#list>
    </#if>
    <script type="module" src="${url.resourcesPath}/js/medportal.js?${properties.revision!}"></script>
    <#list scripts! as script>
        <script src="${script}"></script>
    </#list>
</head>

<body class="${bodyClass}" data-page-id="login-${pageId}"<#if authenticationSession??> data-other-tab-url="${url.ssoLoginInOtherTabsUrl}" data-auth-session="${authenticationSession.authSessionIdHash}"</#if>>
<a class="mp-skip" href="#main">${msg("medportalSkipToContent")}</a>

<header class="mp-header">
    <p class="mp-brand">
        <img src="${url.resourcesPath}/img/mark.svg?${properties.revision!}" alt="" width="40" height="40">
        <span class="mp-brand-name">${realm.displayName!realm.name}</span>
    </p>
    <#if realm.internationalizationEnabled && locale.supported?size gt 1>
        <nav id="kc-locale" class="mp-languages" aria-label="${msg("medportalLanguages")}">
            <ul>
                <#-- In one order on every page, whatever its language. -->
                <#list locale.supported?sort_by("languageTag") as l>
                    <li>
                        <#if l.languageTag == locale.currentLanguageTag>
                            <a href="${l.url}" lang="${l.languageTag}" hreflang="${l.languageTag}" aria-current="true">${l.label}</a>
                        <#else>
                            <a href="${l.url}" lang="${l.languageTag}" hreflang="${l.languageTag}">${l.label}</a>
                        </#if>
                    </li>
                </#list>
            </ul>
        </nav>
    </#if>
</header>

<main id="main" class="mp-main" tabindex="-1">
    ${path}
    <div class="mp-card">
        <#if heading?has_content>
            <h1 id="kc-page-title">${header}</h1>
        </#if>
        <#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
            <#nested "show-username">
            <p id="kc-username" class="mp-account">
                <span id="kc-attempted-username" dir="ltr">${auth.attemptedUsername}</span>
                <a id="reset-login" href="${url.loginRestartFlowUrl}">${msg("restartLoginTooltip")}</a>
            </p>
        </#if>
        <#if displayRequiredFields>
            <p class="mp-legend"><span class="mp-required">*</span> ${msg("requiredFields")}</p>
        </#if>

        <#-- An action that the app asked for is not announced as a thing that must be done before the sign-in. -->
        <#if displayMessage && message?has_content && (message.type != 'warning' || !isAppInitiatedAction??)>
            <div class="mp-alert mp-alert-${message.type}" role="<#if message.type == 'error'>alert<#else>status</#if>">
                <p>${message.summary}</p>
            </div>
        </#if>

        <#nested "form">

        <#if auth?has_content && auth.showTryAnotherWayLink()>
            <form id="kc-select-try-another-way-form" class="mp-other-way" action="${url.loginAction}" method="post">
                <button id="try-another-way" class="mp-link" type="submit" name="tryAnotherWay" value="on">${msg("doTryAnotherWay")}</button>
            </form>
        </#if>
        <#if switchOrganizationEnabled?? && switchOrganizationEnabled>
            <form id="kc-switch-organization-form" class="mp-other-way" action="${url.loginAction}" method="post">
                <button id="switch-organization" class="mp-link" type="submit" name="switchOrganization" value="true">${msg("doSwitchOrganization")}</button>
            </form>
        </#if>

        <#nested "socialProviders">

        <#if displayInfo>
            <div id="kc-info" class="mp-info">
                <#nested "info">
            </div>
        </#if>
    </div>
</main>

<footer class="mp-footer">
    <@loginFooter.content/>
</footer>
</body>
</html>
</#macro>
