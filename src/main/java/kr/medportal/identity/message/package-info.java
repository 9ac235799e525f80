/** What a refused input is told, as keys: the texts stand in {@code theme-resources/messages}, one file a language. */
@NullMarked
package kr.medportal.identity.message;

import org.jspecify.annotations.NullMarked;
