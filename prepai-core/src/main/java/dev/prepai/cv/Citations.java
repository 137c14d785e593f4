package dev.prepai.cv;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns a draft into a CV, and its sources into the provenance of each value. */
final class Citations {
    private final Map<String, Provenance> provenance = new LinkedHashMap<>();

    private Citations() {}

    static CvResult.Parsed result(CvDraft draft, YearMonth today, Set<Finding> findings) {
        Citations citations = new Citations();
        Cv cv = citations.cv(draft, today);
        return new CvResult.Parsed(cv, citations.provenance, findings);
    }

    private Cv cv(CvDraft draft, YearMonth today) {
        Optional<String> name = take("name", draft.name());
        Optional<String> headline = take("headline", draft.headline());
        Optional<String> email = take("email", draft.email());
        Optional<String> phone = take("phone", draft.phone());
        List<String> links = take("links", draft.links());
        Optional<String> location = take("location", draft.location());
        List<Employment> work = work(draft.work());
        return new Cv(
                        name,
                        headline,
                        email,
                        phone,
                        links,
                        location,
                        work,
                        education(draft.education()),
                        take("skills", draft.skills()),
                        take("certificates", draft.certificates()),
                        take("languages", draft.languages()),
                        take("projects", draft.projects()),
                        Experience.NONE)
                .countedOn(today);
    }

    private List<Employment> work(List<Job> jobs) {
        List<Employment> work = new ArrayList<>();
        for (Job job : jobs) {
            String path = "work[" + work.size() + "].";
            work.add(new Employment(
                    take(path + "company", job.company()),
                    take(path + "title", job.title()),
                    take(path + "period", job.period()),
                    take(path + "location", job.location()),
                    take(path + "highlights", job.highlights())));
        }
        return work;
    }

    private List<Education> education(List<Study> studies) {
        List<Education> education = new ArrayList<>();
        for (Study study : studies) {
            String path = "education[" + education.size() + "].";
            education.add(new Education(
                    take(path + "institution", study.institution()),
                    take(path + "degree", study.degree()),
                    take(path + "area", study.area()),
                    take(path + "period", study.period())));
        }
        return education;
    }

    private <T> Optional<T> take(String path, Optional<Sourced<T>> sourced) {
        return sourced.map(each -> take(path, each));
    }

    private <T> List<T> take(String path, List<Sourced<T>> sourced) {
        List<T> values = new ArrayList<>();
        for (Sourced<T> each : sourced) {
            values.add(take(path + "[" + values.size() + "]", each));
        }
        return values;
    }

    private <T> T take(String path, Sourced<T> sourced) {
        List<Region> regions = sourced.lines().stream().map(Region::of).toList();
        provenance.put(path, new Provenance(sourced.confidence(), regions, sourced.warnings()));
        return sourced.value();
    }
}
