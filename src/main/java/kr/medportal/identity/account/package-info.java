/** Who registers: the kinds of accounts that the portal knows. */
@NullMarked
package kr.medportal.identity.account;

import org.jspecify.annotations.NullMarked;
