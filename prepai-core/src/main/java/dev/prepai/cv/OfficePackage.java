package dev.prepai.cv;

import dev.prepai.cv.CvResult.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a DOCX or ODT that hold its text, unpacked within limits. Images, macros and embedded files are skipped, and the
 * rest is packed again, so that a library never sees what was not counted here.
 */
final class OfficePackage {
    private static final int MOST_ENTRIES = 2_000;
    private static final int MOST_INFLATED = 64 << 20;
    private static final int LEAST_INFLATED = 4 << 20;
    private static final long MOST_RATIO = 100;
    private static final int LARGEST_PART = 16 << 20;
    /** Some programs number the part. */
    private static final Pattern DOCX_TEXT = Pattern.compile("word/document\\d*\\.xml");

    private static final String ODT_TYPE = "mimetype";
    private static final String ODT_MANIFEST = "META-INF/manifest.xml";
    private static final Pattern KEPT =
            Pattern.compile("\\[Content_Types]\\.xml|_rels/\\.rels|word/[^/]+\\.xml|word/_rels/[^/]+\\.rels"
                    + "|mimetype|content\\.xml|styles\\.xml|META-INF/manifest\\.xml");

    private static final Pattern WORD_TEXT =
            Pattern.compile("word/(?:document\\d*|header\\d*|footer\\d*|footnotes|endnotes)\\.xml");
    private static final List<String> ODT_TEXT = List.of("styles.xml", "content.xml");

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final long mostInflated;
    private final Budget budget;
    private long inflated;

    private OfficePackage(int size, Budget budget) {
        this.mostInflated = Math.min(MOST_INFLATED, Math.max(LEAST_INFLATED, MOST_RATIO * size));
        this.budget = budget;
    }

    static OfficePackage of(byte[] document, Budget budget) {
        OfficePackage parts = new OfficePackage(document.length, budget);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(document))) {
            parts.unpack(zip);
        } catch (IOException | IllegalArgumentException e) {
            // a name that is no UTF-8 is an illegal argument
            throw new UnreadableException(Reason.CORRUPT);
        }
        return parts;
    }

    private void unpack(ZipInputStream zip) throws IOException {
        int entries = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            require(++entries <= MOST_ENTRIES);
            if (KEPT.matcher(entry.getName()).matches()) {
                ByteArrayOutputStream part = new ByteArrayOutputStream();
                inflate(zip, part);
                parts.putIfAbsent(entry.getName(), part.toByteArray());
            } else {
                inflate(zip, null);
            }
        }
        if (entries == 0) {
            throw new UnreadableException(Reason.CORRUPT);
        }
    }

    private void inflate(ZipInputStream zip, @Nullable ByteArrayOutputStream part) throws IOException {
        byte[] buffer = new byte[8192];
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            budget.time();
            inflated += read;
            require(inflated <= mostInflated);
            if (part != null) {
                part.write(buffer, 0, read);
                require(part.size() <= LARGEST_PART);
            }
        }
    }

    private static void require(boolean withinLimits) {
        if (!withinLimits) {
            throw new UnreadableException(Reason.TOO_LARGE);
        }
    }

    /** Returns the format that the parts are of. */
    Optional<TikaFormat> format() {
        if (isWord()) {
            return Optional.of(TikaFormat.DOCX);
        }
        String type = new String(parts.getOrDefault(ODT_TYPE, new byte[0]), StandardCharsets.US_ASCII);
        return type.strip().startsWith(TikaFormat.ODT.type()) ? Optional.of(TikaFormat.ODT) : Optional.empty();
    }

    private boolean isWord() {
        return parts.keySet().stream().anyMatch(name -> DOCX_TEXT.matcher(name).matches());
    }

    /** Takes out what a reader of the page does not see, and tells whether there was any. */
    boolean hide() {
        return isWord() ? hideInWord() : hideInOpenDocument();
    }

    private boolean hideInWord() {
        WordVisibility visibility = new WordVisibility(
                Optional.ofNullable(parts.get("word/styles.xml")).map(part -> XmlElement.of(part, budget)));
        parts.replaceAll((name, part) -> {
            if (!WORD_TEXT.matcher(name).matches()) {
                return part;
            }
            XmlElement root = XmlElement.of(part, budget);
            visibility.clean(root);
            return written(root);
        });
        return visibility.hasHidden();
    }

    private boolean hideInOpenDocument() {
        Map<String, XmlElement> roots = new LinkedHashMap<>();
        for (String name : ODT_TEXT) {
            Optional.ofNullable(parts.get(name)).ifPresent(part -> roots.put(name, XmlElement.of(part, budget)));
        }
        OpenDocumentVisibility visibility = new OpenDocumentVisibility(List.copyOf(roots.values()));
        roots.forEach((name, root) -> {
            visibility.clean(root);
            parts.put(name, written(root));
        });
        return visibility.hasHidden();
    }

    /** Drops the relationships to parts that were skipped, which a library would look for. */
    private void detach() {
        parts.replaceAll((name, part) -> {
            if (!name.endsWith(".rels")) {
                return part;
            }
            String folder = name.startsWith("word/") ? "word/" : "";
            XmlElement root = XmlElement.of(part, budget);
            root.removeIf(node -> node instanceof XmlElement relationship
                    && relationship
                            .attribute("TargetMode")
                            .filter("External"::equals)
                            .isEmpty()
                    && relationship
                            .attribute("Target")
                            .filter(target ->
                                    parts.containsKey(target.startsWith("/") ? target.substring(1) : folder + target))
                            .isEmpty());
            return written(root);
        });
    }

    private static byte[] written(XmlElement root) {
        StringBuilder xml = new StringBuilder();
        root.write(xml);
        return xml.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the parts, packed without compression. */
    byte[] packed() {
        detach();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                if (!part.getKey().equals(ODT_TYPE)) {
                    Xml.check(part.getValue(), budget);
                }
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a byte array cannot be written", e);
        }
        return bytes.toByteArray();
    }

    /** Tells whether the parts need a password. */
    boolean isEncrypted() {
        return new String(parts.getOrDefault(ODT_MANIFEST, new byte[0]), StandardCharsets.UTF_8)
                .contains("encryption-data");
    }
}
