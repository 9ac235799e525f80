<#-- Origin: Keycloak 26.7.3 theme/base/login/footer.ftl SHA-256 3e81a9f78b2c15268b29e1f3a18ada54304c0d46fc7337bf966fdcb30a9b862e -->
<#-- Who runs the portal. Every text is a message key, so that an operator can replace it in the admin console. -->
<#macro content>
    <p><strong>${msg("medportalServiceName")}</strong></p>
    <p>${msg("medportalOperatorName")}&nbsp;· ${msg("medportalOperatorSeat")}</p>
    <p>${msg("medportalInquiryLabel")} <a href="mailto:${msg("medportalInquiry")}" dir="ltr">${msg("medportalInquiry")}</a></p>
</#macro>
