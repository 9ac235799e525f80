/** The required action {@code medportal-consents}: members are asked again, and see what they decided. */
@NullMarked
package kr.medportal.identity.consent.keycloak.reconsent;

import org.jspecify.annotations.NullMarked;
