package kr.medportal.identity.password;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words in a name or an e-mail address, as somebody would type them into a password. */
final class Words {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final Pattern NO_LETTERS_OR_DIGITS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private Words() {}

    /** Lower case, without accents: {@code Müller} and {@code MULLER} are the same word. */
    static String fold(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return bare.toLowerCase(Locale.ROOT);
    }

    /** @return the folded words of at least {@code minLetters} letters, a letter with its accents counted as one */
    static Stream<String> ofLetters(String text, int minLetters) {
        return NO_LETTERS
                .splitAsStream(Normalizer.normalize(text, Normalizer.Form.NFC))
                .filter(word -> word.codePoints().filter(Character::isLetter).count() >= minLetters)
                .map(Words::fold);
    }

    /** @return the text whole, and its words with and without their digits, each as written and folded */
    static Set<String> spellings(String text) {
        Set<String> spellings = new LinkedHashSet<>();
        Stream.concat(
                        Stream.of(text),
                        Stream.of(NO_LETTERS_OR_DIGITS, NO_LETTERS).flatMap(gap -> gap.splitAsStream(text)))
                .flatMap(word -> Stream.of(word.toLowerCase(Locale.ROOT), fold(word)))
                .filter(word -> !word.isEmpty())
                .forEach(spellings::add);
        return spellings;
    }
}
