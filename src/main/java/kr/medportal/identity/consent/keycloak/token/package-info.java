/** What apps are told of a member's consents. */
@NullMarked
package kr.medportal.identity.consent.keycloak.token;

import org.jspecify.annotations.NullMarked;
