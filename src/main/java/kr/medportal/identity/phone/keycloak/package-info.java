/** The mobile phone number as a user profile validator. */
@NullMarked
package kr.medportal.identity.phone.keycloak;

import org.jspecify.annotations.NullMarked;
