package kr.medportal.identity.notice.keycloak;

import java.util.Map;

/**
 * A mail that is due.
 *
 * @param data what its template needs beside what every mail has
 */
record Notice(Kind kind, Addressee addressee, Map<String, Object> data) {}
