<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<#import "../words.ftl" as words>
<@layout.emailLayout>
${words.welcome()}
</@layout.emailLayout>
