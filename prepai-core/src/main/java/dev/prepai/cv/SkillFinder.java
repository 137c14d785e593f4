package dev.prepai.cv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds skills: the items of the lists under a skills heading, then the known technologies in the rest of the text. */
final class SkillFinder {
    private static final int MOST = 100;
    private static final int MOST_WORDS = 4;
    private static final int LONGEST = 40;
    /** With fewer listed skills, the rest of the text is read too. */
    private static final int FEW = 5;

    private static final double FULL_LINE = 0.7;
    /** By how many points a wrapped line is indented. */
    private static final float HANGING = 4;

    private static final float FARTHEST_HANGING = 40;
    private static final Pattern SEPARATOR =
            Pattern.compile("[,;|\t()\\[\\]\u2013\u2014" + HeaderText.BULLETS + "]|\\h[-/]\\h|\\.\\h+(?=\\p{Lu})");
    private static final Pattern LABEL = Pattern.compile("([^:,;|\t]{2,40}):(?!//)");
    private static final Pattern EDGES = Pattern.compile(
            "(?i)^(?:and\\h|&\\h|(?:advanced|experienced?|familiar|fluent|proficient|skilled)\\h(?:in|with)\\h|[*\\h-])+|[\\h.:*]+$");
    private static final Pattern LEVEL = Pattern.compile(
            "(?i)(?:advanced|expert|proficient|intermediate|beginner|basics?|familiar|fluent|native|etc|\\d+\\+? years?)");

    private static final Pattern ADDRESS = Pattern.compile("@|://|www\\.|\\.com\\b");
    private static final Pattern PAGE = Pattern.compile(
            "(?i)(?:page|seite|p\u00E1gina|pagina|strona|sida|side|sivu)\\h\\d{1,2}(?:\\h\\S{1,4}\\h\\d{1,2})?");
    private static final Pattern GAP = Pattern.compile("\\h+");
    private static final Pattern VERSION = Pattern.compile("\\hv?\\d[\\d.x+]*$");

    private final Headings headings;
    private final SkillLexicon lexicon;

    SkillFinder(Headings headings, SkillLexicon lexicon) {
        this.headings = headings;
        this.lexicon = lexicon;
    }

    List<Sourced<String>> find(List<Block> blocks, Budget budget) {
        Map<String, Sourced<String>> skills = new LinkedHashMap<>();
        for (Block block : blocks) {
            if (block.section() == Section.SKILLS) {
                rows(block.lines(), budget).forEach(row -> items(row, skills));
            }
        }
        if (skills.size() < FEW) {
            blocks.stream()
                    .filter(block -> block.section() != Section.SKILLS)
                    .flatMap(block -> block.lines().stream())
                    .forEach(line -> mentioned(line, skills, budget));
        }
        return skills.values().stream().limit(MOST).toList();
    }

    private void mentioned(Line line, Map<String, Sourced<String>> skills, Budget budget) {
        budget.time();
        for (String skill : lexicon.find(line.text(), false)) {
            add(Sourced.of(skill, Confidence.SKILL.of(1), line).with(Warning.OUTSIDE_SECTION), skills);
        }
    }

    /** Joins the lines of a list that was wrapped at the right margin. */
    private List<ListRow> rows(List<Line> lines, Budget budget) {
        int longest =
                lines.stream().mapToInt(line -> line.text().length()).max().orElse(0);
        List<ListRow> rows = new ArrayList<>();
        ListRow row = new ListRow(new StringBuilder(), new ArrayList<>());
        String last = "";
        float left = 0;
        for (int i = 0; i < lines.size(); i++) {
            budget.time();
            Line line = lines.get(i);
            if (isBoldLabel(line) && i + 1 < lines.size() && !lines.get(i + 1).bold()) {
                continue;
            }
            boolean hangs = line.x() > left + HANGING && line.x() < left + FARTHEST_HANGING;
            if (!continues(last, line.text(), longest) && !(hangs && isWrapped(row.text, line.text()))) {
                row = new ListRow(new StringBuilder(), new ArrayList<>());
                rows.add(row);
                left = line.x();
            }
            row.add(line);
            last = line.text();
        }
        return rows;
    }

    /** Tells whether a line has nothing but a bold word or two, which stands above plain ones. */
    private static boolean isBoldLabel(Line line) {
        return line.bold() && !SEPARATOR.matcher(line.text()).find() && !HeaderText.hasBullet(line.text());
    }

    /** Tells whether an indented line goes on with the items of the row. */
    private static boolean isWrapped(CharSequence row, String next) {
        return SEPARATOR.matcher(row).find()
                && !HeaderText.hasBullet(next)
                && !LABEL.matcher(next).lookingAt();
    }

    private boolean continues(String last, String next, int longest) {
        if (HeaderText.hasBullet(next) || LABEL.matcher(next).lookingAt() || last.indexOf(',') < 0) {
            return false;
        }
        if (last.endsWith(",")) {
            return true;
        }
        String before = last.substring(last.lastIndexOf(',') + 1);
        String after = next.substring(0, next.indexOf(',') < 0 ? next.length() : next.indexOf(','));
        boolean known = lexicon.canonical(before).isPresent()
                || lexicon.canonical(after).isPresent();
        return lexicon.canonical(before + " " + after).isPresent() || (!known && last.length() >= FULL_LINE * longest);
    }

    private void items(ListRow row, Map<String, Sourced<String>> skills) {
        String text = HeaderText.afterBullet(row.text.toString());
        Matcher label = LABEL.matcher(text);
        boolean personal = false;
        if (label.lookingAt()) {
            personal = headings.isPersonal(label.group(1));
            text = text.substring(label.end());
        }
        for (String part : SEPARATOR.split(withoutLabel(text))) {
            String item = EDGES.matcher(part.strip()).replaceAll("");
            for (Sourced<String> skill : item(item, personal, row.lines)) {
                add(skill, skills);
            }
        }
    }

    /** Removes the first part of a row such as "Databases", a wide gap, "PostgreSQL, Redis". */
    private static String withoutLabel(String text) {
        int gap = text.indexOf('\t');
        boolean labelled = gap > 0
                && text.indexOf('\t', gap + 1) < 0
                && SEPARATOR.matcher(text.substring(gap + 1)).find();
        return labelled ? text.substring(gap) : text;
    }

    private List<Sourced<String>> item(String item, boolean personal, List<Line> lines) {
        Optional<String> known = lexicon.inUsualLetters(item)
                .or(() -> lexicon.inUsualLetters(VERSION.matcher(item).replaceFirst("")));
        boolean unknown = known.isEmpty() && !personal && isShort(item) && !isLabel(item);
        List<String> names =
                unknown ? List.of(item) : known.map(List::of).orElseGet(() -> lexicon.find(item, !personal));
        double confidence = Confidence.SKILL.of(unknown ? 0 : 1);
        return names.stream()
                .map(name -> new Sourced<>(name, confidence, lines, Set.of()))
                .toList();
    }

    private static boolean isShort(String item) {
        return item.length() <= LONGEST
                && !ADDRESS.matcher(item).find()
                && !PAGE.matcher(item).matches()
                && GAP.split(item).length <= MOST_WORDS
                && item.chars().filter(Character::isLetter).count() >= 2;
    }

    private boolean isLabel(String item) {
        return LEVEL.matcher(item).matches() || headings.isLabel(item);
    }

    private static void add(Sourced<String> skill, Map<String, Sourced<String>> skills) {
        if (skills.size() < MOST) {
            skills.putIfAbsent(skill.value().toLowerCase(Locale.ROOT), skill);
        }
    }

    /** An item or a list of items, which may go over several lines. */
    private record ListRow(StringBuilder text, List<Line> lines) {
        void add(Line line) {
            text.append(lines.isEmpty() ? "" : " ").append(line.text());
            lines.add(line);
        }
    }
}
