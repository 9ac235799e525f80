/** The provider {@code siteverify}: a service of somebody else that speaks reCAPTCHA's protocol. */
@NullMarked
package kr.medportal.identity.captcha.keycloak.siteverify;

import org.jspecify.annotations.NullMarked;
