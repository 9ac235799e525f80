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
