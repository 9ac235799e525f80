/** The provider {@code digits}: the picture, the recording, and the resource that gives out new ones. */
@NullMarked
package kr.medportal.identity.captcha.keycloak.digits;

import org.jspecify.annotations.NullMarked;
