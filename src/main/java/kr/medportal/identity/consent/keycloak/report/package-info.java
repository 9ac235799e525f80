/** What administrators are told of the consents of all members. */
@NullMarked
package kr.medportal.identity.consent.keycloak.report;

import org.jspecify.annotations.NullMarked;
