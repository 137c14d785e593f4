package dev.prepai.cv;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects where values come from while a CV is put together from them. */
final class Citations {
    private final Map<String, Provenance> provenance = new LinkedHashMap<>();

    /** Returns the value, and keeps its provenance under a path such as {@code work[0].company}. */
    <T> Optional<T> take(String path, Confidence confidence, Optional<Sourced<T>> sourced) {
        return sourced.map(each -> take(path, confidence, each));
    }

    /** Returns the values, and keeps the provenance of each under the path and its index in brackets. */
    <T> List<T> take(String path, Confidence confidence, List<Sourced<T>> sourced) {
        List<T> values = new ArrayList<>();
        for (Sourced<T> each : sourced) {
            values.add(take(path + "[" + values.size() + "]", confidence, each));
        }
        return values;
    }

    private <T> T take(String path, Confidence confidence, Sourced<T> sourced) {
        List<Region> regions = sourced.lines().stream().map(Region::of).toList();
        provenance.put(path, new Provenance(confidence.of(sourced), regions, sourced.warnings()));
        return sourced.value();
    }

    Map<String, Provenance> provenance() {
        return Collections.unmodifiableMap(provenance);
    }
}
