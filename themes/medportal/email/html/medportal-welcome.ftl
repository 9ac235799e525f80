<#import "template.ftl" as layout>
<#import "../words.ftl" as words>
<@layout.emailLayout>
<@layout.body text=words.welcome() link=link!"" action=msg("medportalWelcomeAction") address=settings!""/>
</@layout.emailLayout>
