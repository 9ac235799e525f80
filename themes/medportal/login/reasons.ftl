<#-- "Reasons for asking user information": a dialog that js/medportal.js opens. Without JavaScript its links are anchors
     on the same page and the layer shows while one of them is the page's target, so that nothing typed is lost. -->
<#assign titles={"firstName": "medportalName", "email": "username", "password": "password", "gender": "medportalGender",
    "phoneNumber": "medportalPhoneNumber", "country": "medportalCountry", "birthDate": "medportalBirthDate"}>

<#macro layer reasons>
    <#compress>
    <dialog id="reasons" class="mp-layer" aria-labelledby="reasons-title">
        <div class="mp-layer-body">
            <div class="mp-layer-head">
                <h2 id="reasons-title" tabindex="-1">${msg("medportalReasonsTitle")}</h2>
                <form method="dialog" class="mp-layer-close-button"><button class="mp-button mp-button-default">${msg("medportalClose")}</button></form>
                <a class="mp-layer-close-link mp-button mp-button-default" href="#kc-register-form">${msg("medportalClose")}</a>
            </div>
            <p>${msg("medportalReasonsAccount")}</p>
            <p>${msg("medportalReasonsPurpose")}</p>
            <#list reasons as name>
                <section class="mp-reason">
                    <h3 id="reason-${name}" tabindex="-1">${msg(titles[name])}</h3>
                    <p>${msg("medportalReason-" + name)}</p>
                </section>
            </#list>
            <section class="mp-reason">
                <h3>${msg("medportalReasonsAfterwards")}</h3>
                <p>${msg("medportalReason-afterwards")}</p>
            </section>
        </div>
    </dialog>
    </#compress>
</#macro>
