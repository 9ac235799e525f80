/** Mails that a real server sends by itself. */
@NullMarked
package kr.medportal.identity.notice;

import org.jspecify.annotations.NullMarked;
