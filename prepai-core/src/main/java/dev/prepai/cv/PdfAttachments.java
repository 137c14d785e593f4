package dev.prepai.cv;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.jspecify.annotations.Nullable;

/** The first few small files that are attached to a PDF. */
final class PdfAttachments {
    private static final int MOST = 4;
    private static final int LARGEST = 4 << 20;
    private static final int DEEPEST = 4;

    private final Budget budget;
    private final List<byte[]> files = new ArrayList<>();
    private int tried;

    private PdfAttachments(Budget budget) {
        this.budget = budget;
    }

    /** Returns the files; none where the list of them is damaged. */
    static List<byte[]> of(PDDocument pdf, Budget budget) {
        try {
            PDDocumentNameDictionary names = pdf.getDocumentCatalog().getNames();
            PdfAttachments attachments = new PdfAttachments(budget);
            attachments.collect(names == null ? null : names.getEmbeddedFiles(), 0);
            return attachments.files;
        } catch (UnreadableException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return List.of();
        }
    }

    private void collect(@Nullable PDNameTreeNode<PDComplexFileSpecification> node, int depth) throws IOException {
        if (node == null || depth > DEEPEST) {
            return;
        }
        Map<String, PDComplexFileSpecification> names = node.getNames();
        if (names != null) {
            for (PDComplexFileSpecification file : names.values()) {
                add(file == null ? null : file.getEmbeddedFile());
            }
        }
        List<PDNameTreeNode<PDComplexFileSpecification>> kids = node.getKids();
        if (kids != null && tried < MOST) {
            for (PDNameTreeNode<PDComplexFileSpecification> kid : kids.subList(0, Math.min(MOST, kids.size()))) {
                collect(kid, depth + 1);
            }
        }
    }

    /** Inflates here, because PDFBox would inflate all of it, however much that is. */
    private void add(@Nullable PDEmbeddedFile file) throws IOException {
        if (file == null || tried == MOST) {
            return;
        }
        tried++;
        budget.time();
        COSStream stream = file.getCOSObject();
        COSBase filter = stream.getFilters();
        if (filter != null && !COSName.FLATE_DECODE.equals(filter)) {
            return;
        }
        try (InputStream raw = stream.createRawInputStream();
                InputStream content = filter == null ? raw : new InflaterInputStream(raw)) {
            byte[] bytes = content.readNBytes(LARGEST + 1);
            if (bytes.length <= LARGEST) {
                files.add(bytes);
            }
        }
    }
}
