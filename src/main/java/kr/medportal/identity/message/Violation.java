package kr.medportal.identity.message;

import java.util.List;

/**
 * One requirement that an input does not meet: a message key and what fills its placeholders.
 *
 * @param key which message tells the reader what is wrong and how to mend it
 * @param arguments what the placeholders stand for, {@code arguments.get(0)} first: strings, or numbers where a
 *     {@code choice} part of the message switches on them. How a feature's messages count them ({@code {0}} or
 *     {@code {1}} first) depends on the SPI that reports the violation and is written above the message.
 */
public record Violation(MessageKey key, List<Object> arguments) {

    public Violation {
        arguments = List.copyOf(arguments);
    }

    /**
     * @param key which message
     * @param arguments what its placeholders stand for
     */
    public static Violation of(MessageKey key, Object... arguments) {
        return new Violation(key, List.of(arguments));
    }
}
