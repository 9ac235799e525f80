/** The CAPTCHA when a password is to be reset: above a threshold only, and never the only way. */
@NullMarked
package kr.medportal.identity.captcha.keycloak.reset;

import org.jspecify.annotations.NullMarked;
