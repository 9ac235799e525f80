/** What the extension as a whole is held to: its architecture, its files, and what visitors see on a real server. */
@NullMarked
package kr.medportal.identity;

import org.jspecify.annotations.NullMarked;
