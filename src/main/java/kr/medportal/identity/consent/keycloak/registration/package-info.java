/** The registration's step {@code medportal-consents}: no account without the required consents. */
@NullMarked
package kr.medportal.identity.consent.keycloak.registration;

import org.jspecify.annotations.NullMarked;
