package dev.prepai.cv;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordListsTest {
    private static final Set<String> LANGUAGES = Set.of(
            "bg", "ca", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "hr", "hu", "it", "ja", "ko", "lt", "lv",
            "nb", "nl", "pl", "pt", "ro", "ru", "sk", "sl", "sv", "tr", "uk", "zh");
    private static final List<String> MAIN_SECTIONS = List.of(
            "profile",
            "work",
            "education",
            "skills",
            "certificates",
            "languages",
            "projects",
            "interests",
            "references",
            "personal");
    private static final List<String> OTHER_SECTIONS =
            List.of("publications", "awards", "volunteer", "courses", "memberships", "other");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dates.txt",
                "degrees.txt",
                "institutions.txt",
                "languages.txt",
                "sections.txt",
                "skills.txt",
                "titles.txt"
            })
    void lines_haveSpellingsWithoutStraySpace(String resource) {
        spellings(resource)
                .forEach((group, lines) -> assertThat(lines)
                        .as(group)
                        .allSatisfy(line -> assertThat(line)
                                .isNotEmpty()
                                .allMatch(spelling ->
                                        spelling.matches("~?[^\\s~|;\\u00AD](?:[^~|;\\u00AD]*[^\\s~|;\\u00AD])?"))
                                .noneMatch(spelling -> spelling.matches(".*(?:\\s\\s|[^\\S ]).*"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dates.txt",
                "degrees.txt",
                "institutions.txt",
                "languages.txt",
                "sections.txt",
                "skills.txt",
                "titles.txt"
            })
    void spellings_occurOnceInAGroup(String resource) {
        spellings(resource)
                .forEach((group, lines) -> assertThat(repeated(lines)).as(group).isEmpty());
    }

    @Test
    void sections_ofALanguage_shareNoHeading() {
        Map<String, List<List<String>>> byLanguage = new HashMap<>();
        spellings("sections.txt")
                .forEach((group, lines) -> byLanguage
                        .computeIfAbsent(group.split(" ")[1], language -> new ArrayList<>())
                        .addAll(lines.stream()
                                .map(WordListsTest::withoutPunctuation)
                                .toList()));

        assertThat(byLanguage.keySet()).isEqualTo(LANGUAGES);
        byLanguage.forEach(
                (language, lines) -> assertThat(repeated(lines)).as(language).isEmpty());
    }

    @Test
    void sections_haveEnoughHeadings() {
        Map<String, List<String>> sections = WordList.read("sections.txt");
        for (String language : LANGUAGES) {
            for (String section : MAIN_SECTIONS) {
                assertThat(sections.get(section + " " + language))
                        .as("%s %s", section, language)
                        .hasSizeGreaterThanOrEqualTo(5);
            }
            for (String section : OTHER_SECTIONS) {
                assertThat(sections.get(section + " " + language))
                        .as("%s %s", section, language)
                        .hasSizeGreaterThanOrEqualTo(3);
            }
        }
        assertThat(sections).hasSize(LANGUAGES.size() * (MAIN_SECTIONS.size() + OTHER_SECTIONS.size()));
        assertThat(sections.get("work en")).hasSizeGreaterThan(100).contains("Where I Have Worked", "Earlier Career");
        assertThat(sections.get("skills en")).hasSizeGreaterThan(100).contains("Core Stack", "Tech Stack");
    }

    @Test
    void titles_haveEnoughHeads() {
        Map<String, List<String>> titles = WordList.read("titles.txt");

        assertThat(titles.get("heads")).hasSizeGreaterThanOrEqualTo(250);
        for (String language : List.of("de", "fr", "es", "it", "pt", "nl", "pl", "sv")) {
            assertThat(titles.get("heads " + language)).as(language).hasSizeGreaterThanOrEqualTo(60);
        }
        assertThat(titles.get("modifiers")).contains("chief executive officer", "head of", "senior");
        assertThat(titles.get("abbreviations")).contains("chief executive officer | CEO");
    }

    @Test
    void degrees_haveAllLevelsAndNoSpellingTwice() {
        Map<String, List<List<String>>> degrees = spellings("degrees.txt");

        assertThat(degrees.keySet())
                .containsExactlyInAnyOrder(
                        "secondary", "associate", "bachelor", "master", "doctorate", "professional", "other");
        assertThat(repeated(degrees.values().stream().flatMap(List::stream).toList()))
                .isEmpty();
    }

    @Test
    void institutions_haveEnoughWords() {
        Map<String, List<String>> institutions = WordList.read("institutions.txt");

        assertThat(institutions.get("words")).hasSizeGreaterThan(100).contains("university", "hochschule");
        assertThat(institutions.get("abbreviations")).hasSizeGreaterThanOrEqualTo(40);
        assertThat(institutions.get("employers")).hasSizeGreaterThan(100).contains("GmbH", "sp. z o.o.");
    }

    @Test
    void dates_haveTwelveMonthsAndFourSeasons() {
        Map<String, List<String>> dates = WordList.read("dates.txt");
        for (String language : LANGUAGES) {
            assertThat(dates.get("months " + language)).as(language).hasSize(12);
            assertThat(dates.get("present " + language)).as(language).isNotEmpty();
            assertThat(dates.get("until " + language)).as(language).isNotEmpty();
            assertThat(dates.get("since " + language)).as(language).isNotEmpty();
        }
        dates.forEach((group, lines) -> {
            if (group.startsWith("seasons")) {
                assertThat(lines).as(group).hasSize(4);
            }
        });
    }

    @Test
    void languages_areManyAndEachLevelIsOneLevelOnly() {
        Map<String, List<List<String>>> groups = new TreeMap<>(spellings("languages.txt"));

        assertThat(groups.remove("languages")).hasSizeGreaterThanOrEqualTo(80);
        assertThat(groups.keySet()).containsExactly("advanced", "basic", "fluent", "intermediate", "native");
        assertThat(repeated(groups.values().stream().flatMap(List::stream).toList()))
                .isEmpty();
    }

    @Test
    void skills_areManyAndOfOneLineEach() {
        Map<String, List<List<String>>> skills = spellings("skills.txt");

        for (String industry : List.of("software engineering", "cloud architecture", "data science")) {
            assertThat(skills.get(industry)).as(industry).hasSizeGreaterThanOrEqualTo(120);
        }
        List<List<String>> lines =
                skills.values().stream().flatMap(List::stream).toList();
        assertThat(lines).hasSizeGreaterThanOrEqualTo(1500);
        assertThat(repeated(lines)).isEmpty();
    }

    @Test
    void skills_ofTwoLettersOrEverydayWords_areNotFoundInProse() {
        SkillLexicon lexicon = new SkillLexicon();
        String prose = "Ada Wan and Maya Seo of San Francisco go to the basic outlook of their project, sketch a vision"
                + " and zoom in on lean teams with a notion of flexibility; Elisa and Yara read a word";

        assertThat(lexicon.find(prose, false)).isEmpty();
        assertThat(lexicon.canonical("Illustrator")).contains("Adobe Illustrator");
        assertThat(lexicon.canonical("MS Excel")).contains("Excel");
    }

    @Test
    void spellings_ofALine_saysWhichAreAmbiguous() {
        assertThat(WordList.spellings("B.S. | ~BS"))
                .containsExactly(new WordList.Spelling("B.S.", false), new WordList.Spelling("BS", true));
    }

    @Test
    void alternatives_beginWithTheLongest() {
        String alternatives = WordList.alternatives(Stream.of("bis", "bis heute", "c++"));

        assertThat("bis  heute c++".split(alternatives)).containsExactly("", " ");
    }

    private static Map<String, List<List<String>>> spellings(String resource) {
        Map<String, List<List<String>>> groups = new HashMap<>();
        WordList.read(resource)
                .forEach((group, lines) -> groups.put(
                        group,
                        lines.stream().map(line -> List.of(line.split(" \\| "))).toList()));
        return groups;
    }

    private static List<String> repeated(List<List<String>> lines) {
        return lines.stream()
                .flatMap(List::stream)
                .collect(groupingBy(WordListsTest::fold, counting()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Leaves of a heading what comparing leaves of it. */
    private static List<String> withoutPunctuation(List<String> line) {
        return line.stream()
                .map(heading -> heading.replace("&", " and ").replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " "))
                .toList();
    }

    /** Folds case and accents. */
    private static String fold(String spelling) {
        String text = spelling.replace("~", "").toLowerCase(Locale.ROOT);
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
