<#-- Origin: Keycloak 26.7.3 theme/base/email/html/template.ftl SHA-256 1e2a39459aa8211afadfba39db4ee4aad38ab8624c53a39fe1500f076f5df1d8 -->
<#import "../words.ftl" as words>

<#-- Around every mail. Colours stand inline for mail programs that drop <style>; the classes only turn them dark. -->
<#macro emailLayout>
<#-- Keycloak before 26.6 does not tell the template what the mail is about. -->
<#local heading=subject!realmName!"">
<!DOCTYPE html>
<html lang="${locale.toLanguageTag()}" dir="${(ltr)?then('ltr','rtl')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${heading}</title>
<style>
:root { color-scheme: light dark; }
@media (prefers-color-scheme: dark) {
  .mp-page { background: #10191c !important; }
  .mp-card { background: #1a272b !important; border-color: #34464b !important; }
  .mp-text { color: #e8f0f1 !important; }
  .mp-quiet { color: #a9bcc0 !important; }
  .mp-link { color: #7fd0d8 !important; }
  .mp-button { background: #7fd0d8 !important; color: #06282d !important; }
}
</style>
</head>
<body class="mp-page" style="margin:0;padding:0;background:#eef3f4;-webkit-text-size-adjust:100%;">
<table role="presentation" class="mp-page" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#eef3f4;">
<tr><td align="center" style="padding:24px 12px;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px;font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Arial,sans-serif;font-size:16px;line-height:1.6;text-align:start;">
<tr><td class="mp-link" style="padding:0 20px 16px;color:#0a6570;font-size:18px;font-weight:700;">${msg("mailRealm", realmName)}</td></tr>
<tr><td class="mp-card mp-text" style="padding:28px 20px 16px;background:#ffffff;color:#1c2b2e;border:1px solid #d3dfe1;border-radius:12px;<#if locale.language == "ko">word-break:keep-all;</#if>overflow-wrap:anywhere;">
<h1 class="mp-text" style="margin:0 0 20px;color:#1c2b2e;font-size:22px;line-height:1.35;font-weight:700;">${heading}</h1>
<@paragraph words.greeting()/>
<#nested>
</td></tr>
<tr><td class="mp-quiet" style="padding:16px 20px 0;color:#51666a;font-size:13px;overflow-wrap:anywhere;">
<strong>${msg("medportalServiceName")}</strong><br>
${msg("medportalOperatorName")}<br>
${msg("medportalOperatorSeat")}<br>
${msg("medportalInquiryLabel")} <a class="mp-link" href="mailto:${msg("medportalInquiry")}" style="color:#0a6570;"><bdi>${msg("medportalInquiry")}</bdi></a>
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
</#macro>

<#-- The message of a mail: paragraphs stand apart by an empty line. The one that is nothing but the link becomes a
     button with the link in full below it; an operator's own wording that hides it in a sentence gets it at the end.
     One that is nothing but another address becomes a link that shows it. -->
<#macro body text link="" action="" address="">
<#local linked=false>
<#list text?split("\n\n")?map(p -> p?trim)?filter(p -> p?has_content) as p>
<#if link?has_content && p == link>
<#local linked=true>
<@button link action/>
<#elseif address?has_content && p == address>
<p style="margin:0 0 16px;"><@shown address/></p>
<#else>
<@paragraph p/>
</#if>
</#list>
<#if link?has_content && !linked>
<@button link action/>
</#if>
</#macro>

<#macro paragraph text>
<p class="mp-text" style="margin:0 0 16px;color:#1c2b2e;"><#list text?split("\n") as line>${line}<#sep><br></#list></p>
</#macro>

<#macro button link action>
<p style="margin:8px 0 16px;"><a class="mp-button" href="${link}" style="display:inline-block;padding:13px 26px;background:#0a6570;color:#ffffff;border-radius:8px;font-weight:700;text-decoration:none;">${action}</a></p>
<p class="mp-quiet" style="margin:0 0 20px;color:#51666a;font-size:13px;">${msg("mailLinkInstead")}<br><@shown link/></p>
</#macro>

<#macro shown address>
<a class="mp-link" dir="ltr" href="${address}" style="color:#0a6570;word-break:break-all;">${address}</a></#macro>
