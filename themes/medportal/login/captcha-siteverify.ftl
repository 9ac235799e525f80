<#-- The widget of a service. Its script finds its place by class or by element, and leaves its answer in the form. -->
<p class="mp-label"><span class="mp-label-text">${msg("medportalCaptchaCheckLabel")}<@star true/></span></p>
<#if captcha.widget == "cap-widget">
    <cap-widget id="captcha" data-cap-api-endpoint="${captcha.siteKey}"></cap-widget>
<#else>
    <div id="captcha" class="${captcha.widget}" data-sitekey="${captcha.siteKey}"></div>
</#if>
<noscript><p class="mp-alert mp-alert-warning">${msg("medportalCaptchaCheckNeedsScript")}</p></noscript>
<script src="${captcha.script}" async defer></script>
