package dev.prepai.cv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/** Where the links of a page of a PDF lead to. */
final class PageLinks {
    private static final int MOST = 200;

    private final List<Link> links = new ArrayList<>();

    /** A page that is turned, or with more links than any CV, has none. */
    PageLinks(PDPage page) throws IOException {
        boolean few = page.getCOSObject().getDictionaryObject(COSName.ANNOTS) instanceof COSArray annotations
                && annotations.size() <= MOST;
        if (few && page.getRotation() == 0) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                add(annotation, page.getCropBox());
            }
        }
    }

    private void add(PDAnnotation annotation, PDRectangle paper) {
        PDRectangle area = annotation.getRectangle();
        if (area != null
                && annotation instanceof PDAnnotationLink link
                && link.getAction() instanceof PDActionURI action) {
            String target = action.getURI();
            if (target != null && Line.isTarget(target)) {
                float left = area.getLowerLeftX() - paper.getLowerLeftX();
                float top = paper.getUpperRightY() - area.getUpperRightY();
                links.add(new Link(target, left, left + area.getWidth(), top, top + area.getHeight()));
            }
        }
    }

    /** Returns a line with the first link on it. */
    Line on(Line line) {
        Optional<String> target = links.stream()
                .filter(link -> link.covers(line))
                .map(Link::target)
                .findFirst();
        return target.isEmpty() ? line : line.withLink(target);
    }

    private record Link(String target, float left, float right, float top, float bottom) {
        boolean covers(Line line) {
            float middle = line.y() - line.fontSize() / 3;
            return top <= middle && middle <= bottom && left < line.right() && line.x() < right;
        }
    }
}
