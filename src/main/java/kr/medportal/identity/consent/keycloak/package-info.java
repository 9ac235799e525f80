/**
 * Consents in Keycloak: the catalog that is in force, the texts in the login theme, the boxes that both pages show, the
 * receipts of an account and their events.
 */
@NullMarked
package kr.medportal.identity.consent.keycloak;

import org.jspecify.annotations.NullMarked;
