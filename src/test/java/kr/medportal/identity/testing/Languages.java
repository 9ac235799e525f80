package kr.medportal.identity.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Tests whose first parameter is the tag of a language. */
public final class Languages {

    private Languages() {}

    /** Each language of the portal. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @ParameterizedTest
    @ArgumentsSource(All.class)
    public @interface InEach {}

    /**
     * The portal's own language and the one with the longest words; with {@code -Pgallery} each. For pages that few people
     * see: {@code TemplatesTest} holds their texts in all languages already.
     */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @ParameterizedTest
    @ArgumentsSource(Some.class)
    public @interface InSome {}

    static final class All implements ArgumentsProvider {

        @Override
        public Stream<? extends Arguments> provideArguments(
                ParameterDeclarations parameters, ExtensionContext context) {
            return Stream.of("en", "ko", "ja", "zh-CN", "ru").map(Arguments::of);
        }
    }

    static final class Some implements ArgumentsProvider {

        @Override
        public Stream<? extends Arguments> provideArguments(
                ParameterDeclarations parameters, ExtensionContext context) {
            return PagePictures.GALLERY
                    ? new All().provideArguments(parameters, context)
                    : Stream.of("ko", "ru").map(Arguments::of);
        }
    }
}
