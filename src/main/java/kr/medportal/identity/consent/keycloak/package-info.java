/**
 * Consents in Keycloak: the registration's form action, the required action that asks again, the texts in the login theme,
 * the page that shows them.
 */
@NullMarked
package kr.medportal.identity.consent.keycloak;

import org.jspecify.annotations.NullMarked;
