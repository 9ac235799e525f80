<#-- Origin: Keycloak 26.7.3 theme/base/login/login-config-totp.ftl SHA-256 8f736353fb77880d9ce959c23b1800705c0ed3f0f2b41230af64cd20d195544e -->
<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<#import "password-commons.ftl" as passwordCommons>

<@layout.registrationLayout displayRequiredFields=true displayMessage=!messagesPerField.existsError("totp", "userLabel"); section>
    <#if section = "header">
        ${msg("loginTotpTitle")}
    <#elseif section = "form">
        <ol id="kc-totp-settings" class="mp-steps">
            <li>
                <p>${msg("loginTotpStep1")}</p>
                <ul id="kc-totp-supported-apps">
                    <#list totp.supportedApplications as app><li>${msg(app)}</li></#list>
                </ul>
            </li>
            <#if (mode!"") == "manual">
                <li>
                    <p>${msg("loginTotpManualStep2")}</p>
                    <p id="kc-totp-secret-key" class="mp-code" dir="ltr" translate="no">${totp.totpSecretEncoded}</p>
                    <p><a href="${totp.qrUrl}" id="mode-barcode">${msg("loginTotpScanBarcode")}</a></p>
                </li>
                <li>
                    <p>${msg("loginTotpManualStep3")}</p>
                    <ul>
                        <li id="kc-totp-type">${msg("loginTotpType")}: ${msg("loginTotp." + totp.policy.type)}</li>
                        <li id="kc-totp-algorithm">${msg("loginTotpAlgorithm")}: ${totp.policy.getAlgorithmKey()}</li>
                        <li id="kc-totp-digits">${msg("loginTotpDigits")}: ${totp.policy.digits}</li>
                        <#if totp.policy.type == "totp">
                            <li id="kc-totp-period">${msg("loginTotpInterval")}: ${totp.policy.period}</li>
                        <#elseif totp.policy.type == "hotp">
                            <li id="kc-totp-counter">${msg("loginTotpCounter")}: ${totp.policy.initialCounter}</li>
                        </#if>
                    </ul>
                </li>
            <#else>
                <li>
                    <p>${msg("loginTotpStep2")}</p>
                    <img id="kc-totp-secret-qr-code" src="data:image/png;base64,${totp.totpSecretQrCode}" alt="${msg("medportalTotpPictureAlt")}">
                    <p><a href="${totp.manualUrl}" id="mode-manual">${msg("loginTotpUnableToScan")}</a></p>
                </li>
            </#if>
            <li>
                <p>${msg("loginTotpStep3")}</p>
                <p>${msg("loginTotpStep3DeviceName")}</p>
            </li>
        </ol>

        <form id="kc-totp-settings-form" class="mp-form" action="${url.loginAction}" method="post" novalidate>
            <div class="mp-field<#if messagesPerField.existsError("totp")> mp-field-invalid</#if>">
                <@fields.label for="totp" text=msg("authenticatorCode") required=true/>
                <input type="text" id="totp" name="totp" class="mp-input mp-input-short" autocomplete="one-time-code" inputmode="numeric" dir="ltr"
                       <@fields.described id="totp" failed=messagesPerField.existsError("totp") required=true/>>
                <@fields.error "totp"/>
            </div>
            <input type="hidden" id="totpSecret" name="totpSecret" value="${totp.totpSecret}">
            <#if mode??><input type="hidden" id="mode" name="mode" value="${mode}"></#if>
            <#assign named=totp.otpCredentials?has_content>
            <div class="mp-field<#if messagesPerField.existsError("userLabel")> mp-field-invalid</#if>">
                <@fields.label for="userLabel" text=msg("loginTotpDeviceName") required=named/>
                <input type="text" id="userLabel" name="userLabel" class="mp-input" autocomplete="off" dir="auto"
                       <@fields.described id="userLabel" failed=messagesPerField.existsError("userLabel") required=named/>>
                <@fields.error "userLabel"/>
            </div>
            <@passwordCommons.logoutOtherSessions/>
            <div class="mp-buttons">
                <button type="submit" id="saveTOTPBtn" class="mp-button mp-button-primary">${msg("doSubmit")}</button>
                <#if isAppInitiatedAction??>
                    <button type="submit" id="cancelTOTPBtn" name="cancel-aia" value="true" class="mp-button mp-button-default">${msg("doCancel")}</button>
                </#if>
            </div>
        </form>
    </#if>
</@layout.registrationLayout>
