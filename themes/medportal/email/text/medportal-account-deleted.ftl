<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<@layout.emailLayout>
${msg("medportalAccountDeletedBody", realmName, time)}
</@layout.emailLayout>
