package kr.medportal.identity.testing;

import java.util.Map;

/**
 * A server's metrics at one moment.
 *
 * @param text in Prometheus's exposition format
 */
public record ServerMetrics(String text) {

    /** The sum of all series of a metric that have at least these labels; 0 where there is none. */
    public int count(String name, Map<String, String> labels) {
        return (int) text.lines()
                .filter(line -> line.startsWith(name + "{"))
                .filter(line -> labels.entrySet().stream()
                        .allMatch(label -> line.contains(label.getKey() + "=\"" + label.getValue() + "\"")))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
