/** Asks for a CAPTCHA in Keycloak's flows: at registration, and when a password is to be reset. */
@NullMarked
package kr.medportal.identity.captcha.keycloak;

import org.jspecify.annotations.NullMarked;
