<#-- The digits in a picture. Without JavaScript "Listen" opens the recording, and sending the form brings new digits. -->
<#if captcha.waitMinutes??>
    <p id="captcha" class="mp-alert mp-alert-warning">${msg("medportalCaptchaLimited", captcha.waitMinutes)}</p>
<#else>
    <@label for="captcha" text=msg("medportalCaptchaLabel") required=true/>
    <img id="captcha-image" src="${captcha.image}" alt="${msg("medportalCaptchaAlt")}" width="${captcha.width?c}" height="${captcha.height?c}">
    <div class="mp-captcha-buttons" data-captcha="${captcha.challengeUrl}"
         data-there="${msg("medportalCaptchaNewDigitsThere")}" data-playing="${msg("medportalCaptchaPlaying")}"
         data-limited="${msg("medportalCaptchaLimited", "{0}")}" data-failed="${msg("medportalCaptchaFailed")}">
        <button type="button" id="captcha-new" class="mp-button mp-button-default" hidden>${msg("medportalCaptchaNewDigits")}</button>
        <button type="submit" id="captcha-listen" class="mp-button mp-button-default" form="captcha-sound">${msg("medportalCaptchaListen")}</button>
    </div>
    <p id="captcha-status" class="mp-note" role="status"></p>
    <@noteLines id="captcha" keys=["medportalNoteCaptcha", "medportalNoteCaptchaListen"]/>
    <input type="text" id="captcha" name="captcha" class="mp-input mp-input-short" value="" inputmode="numeric" autocomplete="off" dir="ltr"
           <@described id="captcha" noted=true failed=messagesPerField.existsError('captcha') required=true/>>
    <#-- Firefox gives fields back what they held before the page was loaded again. -->
    <input type="hidden" id="captchaToken" name="captchaToken" autocomplete="off" value="${captcha.token}">
</#if>
