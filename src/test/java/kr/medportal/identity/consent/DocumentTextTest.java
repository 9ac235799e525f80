package kr.medportal.identity.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class DocumentTextTest {

    @Test
    void theHashIsWhatSha256sumPrints() {
        DocumentText text = DocumentText.of("ko", "약관\n".getBytes(StandardCharsets.UTF_8));

        assertThat(text.html()).isEqualTo("약관\n");
        // printf '약관\n' | sha256sum
        assertThat(text.sha256()).isEqualTo("49b5eb152a1d57def9f9d717102f822951222c0b43f719f53e4ce11869757796");
    }

    @Test
    void theContentsAreTheSectionsThatHaveATitle() {
        DocumentText text = DocumentText.of(
                "en",
                """
                <p>Opening</p>
                <section id="article-1">
                  <h2>Article 1 <em>(A &amp; B)</em></h2>
                  <h2>no title of a section</h2>
                </section>
                <section><h2>without an anchor</h2></section>
                <section id="article-2"><h2>Article 2</h2></section>
                """
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(text.contents())
                .containsExactly(
                        new DocumentText.Heading("article-1", "Article 1 (A &amp; B)"),
                        new DocumentText.Heading("article-2", "Article 2"));
    }

    @Property
    void oneOtherByteIsAnotherHash(@ForAll @NotEmpty byte[] file, @ForAll int position, @ForAll byte other) {
        int index = Math.floorMod(position, file.length);
        byte[] altered = file.clone();
        altered[index] = other;
        Assume.that(file[index] != other);

        assertThat(DocumentText.of("en", altered).sha256())
                .isNotEqualTo(DocumentText.of("en", file).sha256());
    }
}
