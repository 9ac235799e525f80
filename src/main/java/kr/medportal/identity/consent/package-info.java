/** What people are asked to agree to, and the evidence that they did: documents by version, receipts, hashes. */
@NullMarked
package kr.medportal.identity.consent;

import org.jspecify.annotations.NullMarked;
