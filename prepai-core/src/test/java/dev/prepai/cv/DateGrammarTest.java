package dev.prepai.cv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateGrammarTest {
    private static final DateGrammar GRAMMAR = new DateGrammar();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2015-2019 | 2015/2019",
                "2015 to 2019 | 2015/2019",
                "January 2015 to March 2019 | 2015-01/2019-03",
                "2015 \u2013 2019 | 2015/2019",
                "March 2015 to Present | 2015-03/now",
                "Mar 2015 - Apr 2019 | 2015-03/2019-04",
                "2015 - present | 2015/now",
                "03/2015 - 04/2019 | 2015-03/2019-04",
                "3.2015 - 4.2019 | 2015-03/2019-04",
                "03/15 - 04/19 | 2015-03/2019-04",
                "2015-03 \u2014 2019-04 | 2015-03/2019-04",
                "March 2015 till date | 2015-03/now",
                "Sept 2015 to till date | 2015-09/now",
                "01/03/2015 - 30/04/2019 | 2015-03/2019-04",
                "Dec' 2015 - Jan' 17 | 2015-12/2017-01",
                "June2008-July2010 | 2008-06/2010-07",
                "Jan \u2013 Mar 2020 | 2020-01/2020-03",
                "2019-21 | 2019/2021",
                "2019/21 | 2019/2021",
                "Since May 2020 | 2020-05/now",
                "March 2015 - | 2015-03/now",
                "May 3, 2015 - June 20th, 2019 | 2015-05/2019-06",
                "M\u00E4rz 2015 bis heute | 2015-03/now",
                "seit 2019 | 2019/now",
                "ao\u00FBt 2015 \u00E0 d\u00E9cembre 2019 | 2015-08/2019-12",
                "enero de 2015 - actualidad | 2015-01/now",
                "Fall 2015 - Spring 2019 | 2015/2019",
                "Apr 2019 - Mar 2015 | 2015-03/2019-04",
                "2015 Mar \u2014 2019 Apr | 2015-03/2019-04",
                "2015 March - 2019 April | 2015-03/2019-04",
                "2015 Sept. - present | 2015-09/now",
                "2019\u5E743\u6708 \u2013 2021\u5E745\u6708 | 2019-03/2021-05",
                "2019\u5E7403\u670815\u65E5\uFF5E2021\u5E745\u6708 | 2019-03/2021-05",
                "2019\u5E74\u81F32021\u5E74 | 2019/2021",
                "2019\u5E743\u6708\u81F3\u4ECA | 2019-03/now",
                "2019\uB144 3\uC6D4 - \uD604\uC7AC | 2019-03/now",
                "2019\uB144 3\uC6D4 ~ 2021\uB144 12\uC6D4 | 2019-03/2021-12",
            })
    void find_range_isReadAsItIsMeant(String text, String range) {
        assertThat(GRAMMAR.find("Engineer (" + text + ")")).hasSize(1);
        DateGrammar.Found found = GRAMMAR.find("Engineer " + text).get(0);

        assertThat(found.isRange()).isTrue();
        assertThat(text(found.period())).isEqualTo(range);
        assertThat("Engineer " + text).hasSizeGreaterThanOrEqualTo(found.end());
        assertThat(("Engineer " + text).substring(found.start(), found.end()).strip())
                .isEqualTo(text.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Graduated May 2019 | /2019-05", "Class of 2019 | /2019", "Diplom, 07.2011 | /2011-07"})
    void find_singleDate_isAnEnd(String text, String date) {
        List<DateGrammar.Found> found = GRAMMAR.find(text);

        assertThat(found).hasSize(1);
        assertThat(found.get(0).isRange()).isFalse();
        assertThat(text(found.get(0).period())).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cut costs by 2500 euros",
                "May I introduce the decoder",
                "Version 3.14 of 12/13 services",
                "+49 2019 555 0123 4",
                "room 20190",
                "Marketing",
                "from present to future"
            })
    void find_withoutDate_isEmpty(String text) {
        assertThat(GRAMMAR.find(text)).noneMatch(DateGrammar.Found::isRange);
    }

    @Test
    void find_wordThatBeginsLikeAMonth_isNoMonth() {
        assertThat(text(GRAMMAR.find("Marketing 2020 - 2021").get(0).period())).isEqualTo("2020/2021");
        assertThat(text(GRAMMAR.find("Decision Lead 2020 - now").get(0).period()))
                .isEqualTo("2020/now");
    }

    @Test
    void find_severalRanges_returnsEachInItsPlace() {
        assertThat(GRAMMAR.find("Jan 2019 - Feb 2020, Mar 2021 - Present"))
                .extracting(found -> text(found.period()))
                .containsExactly("2019-01/2020-02", "2021-03/now");
    }

    static String text(Period period) {
        return period.start().map(PartialDate::toString).orElse("") + "/"
                + (period.ongoing()
                        ? "now"
                        : period.end().map(PartialDate::toString).orElse(""));
    }
}
