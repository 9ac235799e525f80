/** The password rules as password policies of Keycloak. */
@NullMarked
package kr.medportal.identity.password.keycloak;

import org.jspecify.annotations.NullMarked;
