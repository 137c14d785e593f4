package dev.prepai.cv;

import dev.prepai.cv.CvResult.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads plain text or Markdown in UTF-8, or in UTF-16 with a byte order mark. */
final class PlainText {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\t\n\r\f\u0085]]");
    private static final Pattern LINE_END = Pattern.compile("\\R");

    private PlainText() {}

    static DocumentText read(byte[] document, Budget budget) {
        String text = decode(document);
        budget.characters(text.length());
        if (CONTROL.matcher(text).find()) {
            throw new UnreadableException(Reason.UNSUPPORTED);
        }
        List<String> written = List.of(LINE_END.split(text));
        boolean markdown = Markdown.isLikely(written);
        List<Line> lines = new ArrayList<>();
        for (String line : written) {
            budget.time();
            if (!line.isBlank() && markdown) {
                Markdown.line(line, lines.size()).ifPresent(lines::add);
            } else if (!line.isBlank()) {
                lines.add(new Line(line, 1, 0, 0, lines.size(), 0, false));
            }
        }
        return new DocumentText(lines, Set.of());
    }

    static String decode(byte[] document) {
        try {
            String text = charset(document)
                    .newDecoder()
                    .decode(ByteBuffer.wrap(document))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UnreadableException(Reason.UNSUPPORTED);
        }
    }

    private static Charset charset(byte[] document) {
        if (document.length >= 2) {
            int mark = (document[0] & 0xFF) << 8 | document[1] & 0xFF;
            if (mark == 0xFEFF || mark == 0xFFFE) {
                return StandardCharsets.UTF_16;
            }
        }
        return StandardCharsets.UTF_8;
    }
}
