package dev.prepai.report;

import java.util.ArrayList;
import java.util.List;

/** An inline drawing with a title and a description for those who do not see it. */
final class Figure {
    private Figure() {}

    /** Draws the figure; {@code id} must be unique on the page. */
    static void draw(Html html, String id, List<String> size, List<String> titleAndDescription, Runnable drawing) {
        List<String> attributes = new ArrayList<>(size);
        attributes.addAll(List.of("role", "img", "aria-labelledby", id + "-title " + id + "-text"));
        html.in("svg." + id, attributes, () -> {
            html.put("title#" + id + "-title", titleAndDescription.get(0));
            html.put("desc#" + id + "-text", titleAndDescription.get(1));
            drawing.run();
        });
    }

    /** Returns a place on a scale of 0 to 10, as a share of the width. */
    static String across(double points) {
        return Shown.decimal(points * 10) + "%";
    }
}
