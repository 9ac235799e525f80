/** Mails about an account that Keycloak does not send by itself: the welcome, and the confirmation of a deletion. */
@NullMarked
package kr.medportal.identity.notice.keycloak;

import org.jspecify.annotations.NullMarked;
