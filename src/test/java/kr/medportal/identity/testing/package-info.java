/**
 * What the tests on a real server share: the server itself, a visitor who speaks HTTP, a visitor with a browser, the
 * mails that arrive.
 */
@NullMarked
package kr.medportal.identity.testing;

import org.jspecify.annotations.NullMarked;
