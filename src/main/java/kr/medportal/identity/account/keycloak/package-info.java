/** Accounts in Keycloak: the registration's step that grants the role of an account's kind. */
@NullMarked
package kr.medportal.identity.account.keycloak;

import org.jspecify.annotations.NullMarked;
