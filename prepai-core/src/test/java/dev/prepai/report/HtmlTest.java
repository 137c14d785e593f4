package dev.prepai.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlTest {
    private final Html html = new Html();

    @Test
    void put_withMarkup_escapesTextAndAttribute() {
        html.put("p.a.b", "<b> & \"c\" 'd'", "title", "\"><script>");

        assertThat(html)
                .hasToString("<!DOCTYPE html>\n<p class=\"a b\" title=\"&quot;&gt;&lt;script&gt;\">"
                        + "&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;</p>\n");
    }

    @Test
    void write_withWhatIsNotText_makesItVisible() {
        html.write("\u0000\u001B|\u202E\u2066|\uD800|\uFFFE\u0085|\r\n\r|😀\t");

        assertThat(html).hasToString("<!DOCTYPE html>\n␀␛|[U+202E][U+2066]|\uFFFD|\uFFFD\uFFFD|\n\n|😀\t");
    }

    @Test
    void in_withUncheckedName_isRefused() {
        for (String element : List.of("script", "p onclick=x", "p><b", "P", "iframe", "", "p.<")) {
            assertThatIllegalArgumentException().isThrownBy(() -> html.put(element, ""));
        }
    }

    @Test
    void in_withAttributeThatRunsOrLoads_isRefused() {
        for (String attribute : List.of("onclick", "onload", "src", "srcset", "style", "a b", "x=")) {
            assertThatIllegalArgumentException().isThrownBy(() -> html.put("p", "", attribute, ""));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> html.put("a", "", "href", "javascript:alert(1)"));
    }

    @Test
    void style_withMarkup_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> html.style("</style>"));
    }
}
