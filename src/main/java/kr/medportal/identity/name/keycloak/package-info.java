/** The name rule as a validator of Keycloak's user profile. */
@NullMarked
package kr.medportal.identity.name.keycloak;

import org.jspecify.annotations.NullMarked;
