package dev.prepai.examples.quickstart;

import dev.prepai.cv.Cv;
import dev.prepai.cv.CvAnalysis;
import dev.prepai.cv.CvResult;
import dev.prepai.cv.Education;
import dev.prepai.cv.Employment;
import dev.prepai.cv.Finding;
import dev.prepai.cv.PartialDate;
import dev.prepai.cv.Period;
import dev.prepai.cv.Provenance;
import dev.prepai.cv.Region;
import dev.prepai.cv.SpokenLanguage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Shows all that was found in a CV, with how far each value can be trusted and where it stands. */
final class CvView {
    private final CvResult.Parsed parsed;
    private final Terminal terminal;

    CvView(CvResult.Parsed parsed, Terminal terminal) {
        this.parsed = parsed;
        this.terminal = terminal;
    }

    void show() {
        Cv cv = parsed.cv();
        parsed.findings().stream().sorted().forEach(finding -> terminal.line("  Note    " + text(finding)));
        line("Name", cv.name(), "name");
        cv.headline().ifPresent(headline -> line("Is", cv.headline(), "headline"));
        line("E-mail", cv.email(), "email");
        line("Phone", cv.phone(), "phone");
        line("Place", cv.location(), "location");
        for (int i = 0; i < cv.links().size(); i++) {
            line("Link", Optional.of(cv.links().get(i)), "links[" + i + "]");
        }
        work(cv);
        education(cv);
        skills(cv);
        for (int i = 0; i < cv.languages().size(); i++) {
            SpokenLanguage language = cv.languages().get(i);
            String level = language.level().map(each -> ", " + each).orElse("");
            line("Speaks", Optional.of(language.name() + level), "languages[" + i + "]");
        }
        for (int i = 0; i < cv.certificates().size(); i++) {
            line("Holds", Optional.of(cv.certificates().get(i)), "certificates[" + i + "]");
        }
        for (int i = 0; i < cv.projects().size(); i++) {
            line("Made", Optional.of(cv.projects().get(i)), "projects[" + i + "]");
        }
    }

    private void work(Cv cv) {
        terminal.line("");
        terminal.line(String.format(
                Locale.ROOT,
                "  Work, %.1f years in all%s",
                cv.experience().years(),
                cv.experience().approximate() ? ", about" : ""));
        for (int i = 0; i < cv.work().size(); i++) {
            Employment job = cv.work().get(i);
            String path = "work[" + i + "].";
            terminal.line("    " + span(job.period()) + job.title().orElse("title not found") + ", "
                    + job.company().orElse("company not found")
                    + job.location().map(location -> ", " + location).orElse("")
                    + trust(path + "title", path + "company", path + "period"));
            job.highlights().forEach(highlight -> terminal.wrapped("      ", highlight));
        }
    }

    private void education(Cv cv) {
        terminal.line("");
        terminal.line("  Education");
        for (int i = 0; i < cv.education().size(); i++) {
            Education education = cv.education().get(i);
            String path = "education[" + i + "].";
            terminal.line("    " + span(education.period())
                    + education.degree().orElse("degree not found")
                    + education.area().map(area -> ", " + area).orElse("") + ", "
                    + education.institution().orElse("institution not found")
                    + trust(path + "degree", path + "institution", path + "period"));
        }
    }

    private void skills(Cv cv) {
        terminal.line("");
        terminal.wrapped("  ", "Skills  " + (cv.skills().isEmpty() ? "none found" : String.join(", ", cv.skills())));
        CvAnalysis.of(cv).industries().stream()
                .limit(1)
                .forEach(match -> terminal.line(String.format(
                        Locale.ROOT,
                        "  Field   %s (%.0f %% of the known skills)",
                        match.industry(),
                        100 * match.share())));
    }

    private void line(String label, Optional<String> value, String path) {
        terminal.line(String.format(Locale.ROOT, "  %-7s ", label) + value.orElse("not found") + trust(path));
    }

    /** Returns the least confidence of some values, with their page and warnings. */
    private String trust(String... paths) {
        List<Provenance> known = Stream.of(paths)
                .filter(parsed.provenance()::containsKey)
                .map(parsed.provenance()::get)
                .toList();
        if (known.isEmpty()) {
            return "";
        }
        double least = known.stream().mapToDouble(Provenance::confidence).min().orElse(0);
        int page = known.get(0).regions().stream()
                .mapToInt(Region::page)
                .findFirst()
                .orElse(1);
        String warnings = known.stream()
                .flatMap(each -> each.warnings().stream())
                .distinct()
                .map(warning -> ", " + warning.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .reduce("", String::concat);
        return String.format(Locale.ROOT, "  (%.0f %%, p. %d%s)", 100 * least, page, warnings);
    }

    private static String span(Optional<Period> period) {
        String start = period.flatMap(Period::start).map(PartialDate::toString).orElse("");
        String end = period.map(Period::ongoing).orElse(false)
                ? "now"
                : period.flatMap(Period::end).map(PartialDate::toString).orElse("");
        return String.format(Locale.ROOT, "%-7s - %-7s  ", start, end);
    }

    private static String text(Finding finding) {
        return switch (finding) {
            case HIDDEN_TEXT -> "there is text that a reader of the page would not see; it was left out";
            case TWO_COLUMNS -> "the page has columns";
            case TRUNCATED -> "the document is very long; only its first lines were read";
            case RECOGNIZED -> "the page is a picture; its text was recognised, with mistakes";
            case NO_OUTLINE -> "the model did not answer; the rules read this";
            case UNMAPPABLE_FONTS -> "some glyphs have no letters and were not read";
        };
    }
}
