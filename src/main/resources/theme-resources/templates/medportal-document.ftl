<#import "template.ftl" as layout>
<#global title = msg("medportalDocument-" + document.id)>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${title}
    <#elseif section = "form">
        <div id="medportal-document" class="medportal-document">
            <p class="medportal-document-version">${msg("medportalDocumentVersion", document.version)}</p>
            <p class="medportal-document-prevails">
                <#if document.prevails>
                    ${msg("medportalDocumentThisPrevails")}
                <#else>
                    ${msg("medportalDocumentKoreanPrevails")}
                    <a href="${document.koreanUrl}" hreflang="ko">${msg("medportalDocumentReadKorean")}</a>
                </#if>
            </p>
            <#if document.contents?size gt 1>
                <nav class="medportal-document-contents" aria-labelledby="medportal-document-contents-title">
                    <h2 id="medportal-document-contents-title">${msg("medportalDocumentContents")}</h2>
                    <ul>
                        <#list document.contents as heading>
                            <li><a href="#${heading.id}">${heading.html?no_esc}</a></li>
                        </#list>
                    </ul>
                </nav>
            </#if>
            <article lang="${document.language}" class="medportal-document-text">
                ${document.html?no_esc}
            </article>
            <#if document.others?has_content>
                <nav class="medportal-document-languages" aria-labelledby="medportal-document-languages-title">
                    <h2 id="medportal-document-languages-title">${msg("medportalDocumentOtherLanguages")}</h2>
                    <ul>
                        <#list document.others as other>
                            <li><a href="${other.url}" lang="${other.language}" hreflang="${other.language}">${other.name}</a></li>
                        </#list>
                    </ul>
                </nav>
            </#if>
        </div>
    </#if>
</@layout.registrationLayout>
