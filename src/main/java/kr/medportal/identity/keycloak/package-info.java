/** What the Keycloak side of every feature shares; nothing here knows a feature. */
@NullMarked
package kr.medportal.identity.keycloak;

import org.jspecify.annotations.NullMarked;
