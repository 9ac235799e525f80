/** The user profile with annotations of ours, and the kind of account that a registration makes. */
@NullMarked
package kr.medportal.identity.account.keycloak;

import org.jspecify.annotations.NullMarked;
