package dev.prepai.cv;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.prepai.internal.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A CV with its skills by industry. Personal data: keep it out of logs. Immutable.
 *
 * @param skillsByIndustry the known skills of the CV, in its order, such as {@code software engineering}; skills of no known
 *     industry are not there
 * @param industries from the best to the least; empty when no skill is known
 */
public record CvAnalysis(Cv cv, Map<String, List<String>> skillsByIndustry, List<IndustryMatch> industries) {
    /** Copies the collections in their order. */
    public CvAnalysis {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        skillsByIndustry.forEach((industry, skills) -> copy.put(industry, List.copyOf(skills)));
        skillsByIndustry = Collections.unmodifiableMap(copy);
        industries = List.copyOf(industries);
    }

    /** Sorts the skills of a CV by industry. */
    public static CvAnalysis of(Cv cv) {
        Map<String, List<String>> skills = new LinkedHashMap<>();
        for (String skill : cv.skills()) {
            SkillLexicon.standard()
                    .industry(skill)
                    .ifPresent(industry -> skills.computeIfAbsent(industry, each -> new ArrayList<>())
                            .add(skill));
        }
        int known = skills.values().stream().mapToInt(List::size).sum();
        List<IndustryMatch> industries = skills.entrySet().stream()
                .map(entry -> new IndustryMatch(
                        entry.getKey(), (double) entry.getValue().size() / known))
                .sorted(Comparator.comparingDouble(IndustryMatch::share).reversed())
                .toList();
        return new CvAnalysis(cv, skills, industries);
    }

    /**
     * Returns the document of PrepAI's CV analyzer: {@code candidateName}, {@code email}, {@code phone}, {@code skills}, {@code
     * experience}, {@code education}, {@code totalYearsExperience} (to a tenth), {@code categorizedSkills} and {@code
     * industryMatch} (industry and share of the best). What is not known is null or empty.
     */
    public String toJson() {
        ObjectNode root = Json.mapper().createObjectNode();
        put(root, "candidateName", cv.name());
        put(root, "email", cv.email());
        put(root, "phone", cv.phone());
        cv.skills().forEach(root.putArray("skills")::add);
        ArrayNode experience = root.putArray("experience");
        cv.work().forEach(job -> write(job, experience.addObject()));
        ArrayNode education = root.putArray("education");
        cv.education().forEach(each -> write(each, education.addObject()));
        root.put("totalYearsExperience", cv.experience().years());
        ObjectNode categories = root.putObject("categorizedSkills");
        skillsByIndustry.forEach((industry, skills) -> skills.forEach(categories.putArray(industry)::add));
        ObjectNode match = root.putObject("industryMatch");
        industries.stream()
                .limit(1)
                .forEach(best ->
                        match.put("industry", best.industry()).put("share", Math.round(100 * best.share()) / 100.0));
        return root.toPrettyString();
    }

    private static void write(Employment job, ObjectNode node) {
        put(node, "title", job.title());
        put(node, "company", job.company());
        put(node, "location", job.location());
        write(job.period(), node);
        job.highlights().forEach(node.putArray("highlights")::add);
    }

    private static void write(Education education, ObjectNode node) {
        put(node, "degree", education.degree());
        put(node, "field", education.area());
        put(node, "institution", education.institution());
        write(education.period(), node);
    }

    private static void write(Optional<Period> period, ObjectNode node) {
        put(node, "startDate", period.flatMap(Period::start).map(PartialDate::toString));
        boolean ongoing = period.filter(Period::ongoing).isPresent();
        put(
                node,
                "endDate",
                ongoing ? Optional.of("present") : period.flatMap(Period::end).map(PartialDate::toString));
    }

    private static void put(ObjectNode node, String name, Optional<String> value) {
        node.put(name, value.orElse(null));
    }

    /**
     * How much of the known skills belongs to an industry.
     *
     * @param share from 0 to 1; those of all industries add up to 1
     */
    public record IndustryMatch(String industry, double share) {}
}
