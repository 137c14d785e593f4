package dev.prepai.cv;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/**
 * Knows where something dark was painted, so that white text on white paper is told from white text on a banner. A colour is
 * white or it is not, by its components; colour spaces are never loaded, because a hostile profile is expensive.
 */
final class Background {
    private static final PDColor WHITE = new PDColor(new float[] {1}, PDDeviceGray.INSTANCE);
    private static final PDColor INK = new PDColor(new float[] {0}, PDDeviceGray.INSTANCE);
    private static final float NEARLY = 0.98f;
    private static final int MOST_AREAS = 1_000;

    private final PDRectangle page;
    private final List<Rectangle2D> painted = new ArrayList<>();
    private @Nullable Rectangle2D path;

    Background(PDRectangle page) {
        this.page = page;
    }

    void observe(String operator, List<COSBase> operands, PDGraphicsState state, PDResources resources) {
        switch (operator) {
            case "g", "rg", "k", "sc", "scn" -> state.setNonStrokingColor(isWhite(operands) ? WHITE : INK);
            case "cs" -> state.setNonStrokingColor(INK);
            case "re" -> rectangle(operands, state);
            case "m", "l", "c", "v", "y" -> points(operands, state);
            case "f", "F", "f*", "B", "B*", "b", "b*" -> fill(state);
            case "n", "S", "s" -> path = null;
            case "sh" ->
                paint(new Rectangle2D.Float(
                        page.getLowerLeftX(), page.getLowerLeftY(), page.getWidth(), page.getHeight()));
            case "Do" -> image(operands, state, resources);
            default -> {}
        }
    }

    boolean hides(PDGraphicsState state, TextPosition glyph) {
        if (state.getNonStrokingColor() != WHITE || painted.size() >= MOST_AREAS) {
            return false;
        }
        float x = glyph.getTextMatrix().getTranslateX() + page.getLowerLeftX() + 1;
        float y = glyph.getTextMatrix().getTranslateY() + page.getLowerLeftY() + 1;
        return painted.stream().noneMatch(area -> area.contains(x, y));
    }

    private static boolean isWhite(List<COSBase> operands) {
        boolean subtractive = operands.size() == 4;
        return !operands.isEmpty()
                && operands.stream()
                        .allMatch(operand -> operand instanceof COSNumber number
                                && (subtractive ? number.floatValue() <= 1 - NEARLY : number.floatValue() >= NEARLY));
    }

    private void rectangle(List<COSBase> operands, PDGraphicsState state) {
        if (operands.size() == 4) {
            float x = number(operands, 0);
            float y = number(operands, 1);
            extend(x, y, state);
            extend(x + number(operands, 2), y + number(operands, 3), state);
        }
    }

    private void points(List<COSBase> operands, PDGraphicsState state) {
        for (int i = 0; i + 1 < operands.size(); i += 2) {
            extend(number(operands, i), number(operands, i + 1), state);
        }
    }

    private void extend(float x, float y, PDGraphicsState state) {
        Point2D point = state.getCurrentTransformationMatrix().transformPoint(x, y);
        if (path == null) {
            path = new Rectangle2D.Double(point.getX(), point.getY(), 0, 0);
        } else {
            path.add(point);
        }
    }

    private void fill(PDGraphicsState state) {
        if (path != null && state.getNonStrokingColor() != WHITE) {
            paint(path);
        }
        path = null;
    }

    private void image(List<COSBase> operands, PDGraphicsState state, @Nullable PDResources resources) {
        if (resources != null
                && operands.size() == 1
                && operands.get(0) instanceof COSName name
                && resources.isImageXObject(name)) {
            path = null;
            extend(0, 0, state);
            extend(1, 1, state);
            if (path != null) {
                paint(path);
            }
            path = null;
        }
    }

    private void paint(Rectangle2D area) {
        if (painted.size() < MOST_AREAS) {
            painted.add(area);
        }
    }

    private static float number(List<COSBase> operands, int index) {
        return operands.get(index) instanceof COSNumber number ? number.floatValue() : 0;
    }
}
