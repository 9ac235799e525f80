<#ftl output_format="plainText">
<#import "../words.ftl" as words>
<#-- The plain text part of every mail; Keycloak has no layout for it. -->
<#macro emailLayout>
${words.greeting()}

<#nested>

${"-- "}
${msg("mailRealm", realmName)}
${msg("medportalServiceName")}
${msg("medportalOperatorName")}
${msg("medportalOperatorSeat")}
${msg("medportalInquiryLabel")} ${msg("medportalInquiry")}
</#macro>
