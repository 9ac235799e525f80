<#import "template.ftl" as layout>
<@layout.emailLayout>
<@layout.body text=msg("medportalAccountDeletedBody", realmName, time)/>
</@layout.emailLayout>
