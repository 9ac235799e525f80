/** The username rule as a validator of Keycloak's user profile. */
@NullMarked
package kr.medportal.identity.username.keycloak;

import org.jspecify.annotations.NullMarked;
