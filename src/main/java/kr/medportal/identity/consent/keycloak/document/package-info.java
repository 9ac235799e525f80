/** The texts as pages that anyone can open. */
@NullMarked
package kr.medportal.identity.consent.keycloak.document;

import org.jspecify.annotations.NullMarked;
