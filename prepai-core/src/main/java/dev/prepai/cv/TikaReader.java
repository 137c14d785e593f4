package dev.prepai.cv;

import dev.prepai.cv.CvResult.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Reads the lines of one format with Tika. What is embedded in a document is not read. Immutable. */
final class TikaReader {
    /** Without the streaming extractor of DOCX, deleted text of tracked changes would appear. */
    private static final String STREAMING =
            "<params><param name=\"useSAXDocxExtractor\" type=\"bool\">true</param></params>";

    private final TikaFormat format;
    private final Parser parser;

    TikaReader(TikaFormat format) {
        this.format = format;
        this.parser = parser(format);
    }

    private static Parser parser(TikaFormat format) {
        String configuration = """
                <properties>
                  <service-loader dynamic="false"/>
                  <encodingDetectors>
                    <encodingDetector class="org.apache.tika.detect.NonDetectingEncodingDetector"/>
                  </encodingDetectors>
                  <parsers><parser class="%s">%s</parser></parsers>
                </properties>
                """.formatted(format.parser(), format == TikaFormat.DOCX ? STREAMING : "");
        try {
            return new TikaConfig(new ByteArrayInputStream(configuration.getBytes(StandardCharsets.UTF_8))).getParser();
        } catch (TikaException | IOException | SAXException e) {
            throw new IllegalStateException("Tika cannot load " + format.parser() + "; use modules of one version", e);
        }
    }

    DocumentText read(byte[] document, Budget budget) {
        LineHandler lines = new LineHandler(format == TikaFormat.HTML, budget);
        Metadata metadata = new Metadata();
        metadata.set(Metadata.CONTENT_TYPE, format.type());
        ParseContext context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
        try {
            parser.parse(new ByteArrayInputStream(document), lines, metadata, context);
        } catch (EncryptedDocumentException e) {
            throw new UnreadableException(Reason.ENCRYPTED);
        } catch (IOException | SAXException | TikaException | RuntimeException | StackOverflowError e) {
            // a damaged file fails in libraries in many ways; their messages may quote the document, so none is kept
            throw ended(e);
        }
        return lines.text();
    }

    /** Returns what ended the reading from inside, which Tika may have wrapped, or that the file is damaged. */
    private static UnreadableException ended(Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof UnreadableException unreadable) {
                return unreadable;
            }
        }
        return new UnreadableException(Reason.CORRUPT);
    }

    private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(
                @Nullable InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {}
    }
}
