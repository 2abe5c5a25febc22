package kaigai.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProseTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    **太字** <b>太字</b>          | <p><strong>太字</strong> <b>太字</b></p>
                    a<br>b                        | <p>a<br>b</p>
                    3. 三                         | <ol start="3"> <li>三</li> </ol>
                    [a](https://example.org/)     | <p><a href="https://example.org/">a</a></p>
                    # 見出し                      | <p><strong>見出し</strong></p>
                    a <script>alert(1)</script> b | <p>a &lt;script&gt;alert(1)&lt;/script&gt; b</p>
                    <script>alert(1)</script>     | <p>&lt;script&gt;alert(1)&lt;/script&gt;</p>
                    <img src=x onerror=alert(1)>  | <p>&lt;img src=x onerror=alert(1)&gt;</p>
                    <b onclick=alert(1)>a</b>     | <p>&lt;b onclick=alert(1)&gt;a</p>
                    ![図](https://example.org/i)  | <p>図</p>
                    [a](javascript:alert(1))      | <p><a>a</a></p>
                    1 < 2 & 3                     | <p>1 &lt; 2 &amp; 3</p>
                    """)
    void markdownBecomesHtmlThatOnlyReads(String markdown, String html) {
        assertThat(Prose.of(markdown).getValue().strip().replaceAll("\\s+", " "))
                .isEqualTo(html);
    }

    @Test
    void whatIsNotThereStaysAway() {
        assertThat(Prose.of(null)).isNull();
    }
}
