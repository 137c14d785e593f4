package dev.prepai.ability;

import java.util.List;

/** Takes the best item always. A record, so that all of them are equal. */
record BestItem() implements ExposureControl {
    @Override
    public String choose(List<String> ranked, long seed) {
        return ranked.get(0);
    }
}
