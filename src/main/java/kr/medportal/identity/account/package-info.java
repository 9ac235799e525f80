/** What an account is: its kind, and the one notation in which its values are kept. */
@NullMarked
package kr.medportal.identity.account;

import org.jspecify.annotations.NullMarked;
