package dev.prepai.cv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Collects the visible words of each page within a budget and brings them into reading order. */
final class PageText extends PDFTextStripper {
    private static final float SMALLEST_FONT = 3;
    /** Icons without letters are usual, words without them are not. */
    private static final double MOST_UNMAPPED = 0.1;

    private final Budget budget;
    private final List<Line> lines = new ArrayList<>();
    /** By the direction of writing, 0 for horizontal text. */
    private final Map<Float, List<Word>> words = new TreeMap<>();

    private Background background = new Background(PDRectangle.A4);
    private final Set<Finding> findings = EnumSet.noneOf(Finding.class);
    private boolean hasPages;
    private int glyphs;
    private int unmapped;

    PageText(Budget budget) {
        this.budget = budget;
        setSuppressDuplicateOverlappingText(true);
        setShouldSeparateByBeads(false);
    }

    boolean hasPages() {
        return hasPages;
    }

    DocumentText text() {
        if (unmapped > MOST_UNMAPPED * glyphs) {
            findings.add(Finding.UNMAPPABLE_FONTS);
        }
        return new DocumentText(lines, findings);
    }

    @Override
    protected void processPages(PDPageTree pages) throws IOException {
        for (PDPage ignored : pages) {
            budget.page();
            hasPages = true;
        }
        super.processPages(pages);
    }

    @Override
    public void processPage(PDPage pdfPage) throws IOException {
        background = new Background(pdfPage.getCropBox());
        super.processPage(pdfPage);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        budget.operator();
        super.processOperator(operator, operands);
        background.observe(operator.getName(), operands, getGraphicsState(), getResources());
    }

    /** Skips a damaged operator, as PDFBox does, but without its log message, which quotes the text of the operands. */
    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException exception) {}

    @Override
    protected void processTextPosition(TextPosition glyph) {
        budget.characters(1);
        if (isVisible(glyph)) {
            super.processTextPosition(glyph);
        } else if (!String.valueOf(glyph.getUnicode()).isBlank()) {
            findings.add(Finding.HIDDEN_TEXT);
        }
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        glyphs++;
        unmapped += font.toUnicode(code) == null ? 1 : 0;
        super.showGlyph(matrix, font, code, displacement);
    }

    private boolean isVisible(TextPosition glyph) {
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        return (mode.isFill() || mode.isStroke())
                && glyph.getYScale() >= SMALLEST_FONT
                && !background.hides(getGraphicsState(), glyph);
    }

    @Override
    protected void writeString(String text, List<TextPosition> glyphs) {
        if (!text.isBlank()) {
            words.computeIfAbsent(glyphs.get(0).getDir(), direction -> new ArrayList<>())
                    .addAll(Word.of(text, glyphs));
        }
    }

    @Override
    protected void endPage(PDPage pdfPage) throws IOException {
        PageLinks links = new PageLinks(pdfPage);
        for (List<Word> direction : words.values()) {
            ReadingOrder order = new ReadingOrder(getCurrentPageNo(), budget);
            order.lines(direction).forEach(line -> lines.add(links.on(line)));
            if (order.hasColumns()) {
                findings.add(Finding.TWO_COLUMNS);
            }
        }
        words.clear();
    }
}
