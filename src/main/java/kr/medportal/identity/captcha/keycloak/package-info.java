/** Plugs the digits into Keycloak's registration form. */
@NullMarked
package kr.medportal.identity.captcha.keycloak;

import org.jspecify.annotations.NullMarked;
