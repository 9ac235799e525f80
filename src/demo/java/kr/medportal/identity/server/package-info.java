/**
 * Starts a real Keycloak from its distribution: the one launcher of the tests and of {@code mvn -Prun}. Nothing here is
 * part of the extension's jar.
 */
@NullMarked
package kr.medportal.identity.server;

import org.jspecify.annotations.NullMarked;
