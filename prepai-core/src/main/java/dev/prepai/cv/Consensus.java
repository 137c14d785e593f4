package dev.prepai.cv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts two readings of one document together: the rules' and the model's. What both say is nearly certain; where they differ,
 * the model is taken and the difference noted; what only one says counts less.
 */
final class Consensus {
    /** That a value of the model is right of which the rules say nothing. */
    static final double ALONE = 0.8;

    private static final double DISPUTED = 0.5;
    /** What is left of the doubt when both agree, and of the confidence when the model says nothing. */
    private static final double AGREED = 0.3;

    private static final double UNMENTIONED = 0.8;

    private Consensus() {}

    static CvDraft of(CvDraft rules, CvDraft model) {
        return new CvDraft(
                value(rules.name(), model.name()),
                value(rules.headline(), model.headline()),
                rules.email(),
                rules.phone(),
                rules.links(),
                value(rules.location(), model.location()),
                entries(rules.work(), model.work(), Consensus::job, Consensus::sameJob, Job::lines),
                entries(rules.education(), model.education(), Consensus::study, Consensus::sameStudy, Study::lines),
                list(rules.skills(), model.skills()),
                list(rules.certificates(), model.certificates()),
                rules.languages(),
                list(rules.projects(), model.projects()));
    }

    private static <T> Optional<Sourced<T>> value(Optional<Sourced<T>> rule, Optional<Sourced<T>> model) {
        if (model.isEmpty()) {
            return rule.map(only -> only.withConfidence(UNMENTIONED * only.confidence()));
        }
        if (rule.isEmpty()) {
            return model;
        }
        return same(rule, model)
                ? rule.map(Consensus::agreed)
                : model.map(disputed -> disputed.withConfidence(DISPUTED).with(Warning.AMBIGUOUS));
    }

    private static <T> Sourced<T> agreed(Sourced<T> rule) {
        return rule.withConfidence(1 - AGREED * (1 - rule.confidence()));
    }

    private static Job job(Optional<Job> rule, Job model) {
        return new Job(
                value(rule.flatMap(Job::company), model.company()),
                value(rule.flatMap(Job::title), model.title()),
                value(rule.flatMap(Job::period), model.period()),
                value(rule.flatMap(Job::location), model.location()),
                model.highlights().isEmpty() ? rule.map(Job::highlights).orElse(List.of()) : model.highlights());
    }

    private static Study study(Optional<Study> rule, Study model) {
        return new Study(
                value(rule.flatMap(Study::institution), model.institution()),
                value(rule.flatMap(Study::degree), model.degree()),
                value(rule.flatMap(Study::area), model.area()),
                value(rule.flatMap(Study::period), model.period()));
    }

    private static boolean sameJob(Job one, Job other) {
        return same(one.title(), other.title()) && same(one.company(), other.company())
                || same(one.period(), other.period());
    }

    private static boolean sameStudy(Study one, Study other) {
        return same(one.degree(), other.degree()) && same(one.institution(), other.institution())
                || same(one.period(), other.period());
    }

    /** The model's entries, each with the rules' reading of it; and those of the rules whose lines the model did not mention. */
    private static <E> List<E> entries(
            List<E> rules,
            List<E> model,
            BiFunction<Optional<E>, E, E> merge,
            BiPredicate<E, E> same,
            Function<E, Stream<Line>> lines) {
        List<E> left = new ArrayList<>(rules);
        List<E> merged = new ArrayList<>();
        Set<Line> mentioned = new HashSet<>();
        for (E entry : model) {
            Optional<E> counterpart =
                    left.stream().filter(rule -> same.test(rule, entry)).findFirst();
            counterpart.ifPresent(left::remove);
            merged.add(merge.apply(counterpart, entry));
            lines.apply(entry).forEach(mentioned::add);
        }
        left.stream()
                .filter(rule -> lines.apply(rule).noneMatch(mentioned::contains))
                .forEach(merged::add);
        return merged;
    }

    private static List<Sourced<String>> list(List<Sourced<String>> rules, List<Sourced<String>> model) {
        if (model.isEmpty()) {
            return rules;
        }
        List<Sourced<String>> left = new ArrayList<>(rules);
        List<Sourced<String>> merged = new ArrayList<>();
        for (Sourced<String> value : model) {
            Optional<Sourced<String>> rule = left.stream()
                    .filter(each -> fold(each.value()).equals(fold(value.value())))
                    .findFirst();
            rule.ifPresent(left::remove);
            merged.add(rule.map(Consensus::agreed).orElse(value));
        }
        Set<Line> mentioned =
                model.stream().flatMap(value -> value.lines().stream()).collect(Collectors.toSet());
        left.stream()
                .filter(rule -> rule.lines().stream().noneMatch(mentioned::contains))
                .map(rule -> rule.withConfidence(UNMENTIONED * rule.confidence()))
                .forEach(merged::add);
        return merged;
    }

    private static <T> boolean same(Optional<Sourced<T>> one, Optional<Sourced<T>> other) {
        return one.isPresent()
                && other.isPresent()
                && fold(one.get().value()).equals(fold(other.get().value()));
    }

    private static String fold(Object value) {
        return Objects.toString(value)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}+#]+", " ")
                .strip();
    }
}
