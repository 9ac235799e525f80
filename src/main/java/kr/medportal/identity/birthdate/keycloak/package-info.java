/** The birth date as a user profile validator. */
@NullMarked
package kr.medportal.identity.birthdate.keycloak;

import org.jspecify.annotations.NullMarked;
