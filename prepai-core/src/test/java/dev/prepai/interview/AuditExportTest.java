package dev.prepai.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.prepai.PrepAi;
import dev.prepai.error.UnknownInterviewException;
import dev.prepai.internal.Json;
import dev.prepai.question.InterviewType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditExportTest {
    private final PrepAi prepAi = PrepAi.builder().build();

    private AuditExport held() {
        Interview interview = prepAi.open(InterviewSpec.of(InterviewType.of("GOOGLE_SDE")));
        interview.ask();
        interview.answer("A mutex admits one thread \uD83D at a time.");
        interview.finish();
        return prepAi.audit(interview.id());
    }

    @Test
    void toJson_holdsEveryEventAndDigestsThatAnybodyCanCheck() throws Exception {
        AuditExport export = held();

        JsonNode json = Json.mapper().readTree(export.toJson());

        assertThat(json.path("format").asText()).isEqualTo("prepai-audit-1");
        assertThat(json.path("interviewId").asText()).isEqualTo(export.interviewId());
        String before = "";
        for (String line : export.toJson()
                .lines()
                .filter(each -> each.startsWith("{\"number\""))
                .toList()) {
            String event = line.substring(line.indexOf("\"event\":") + 8, line.lastIndexOf('}'));
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((before + "\n" + event).getBytes(StandardCharsets.UTF_8));
            before = HexFormat.of().formatHex(hash);
            assertThat(line).contains(before);
        }
        assertThat(before).isEqualTo(export.digest());
        assertThat(json.path("entries").findValuesAsText("type")).contains("opened", "asked", "answered", "finished");
        assertThat(export.isIntact()).isTrue();
        assertThat(prepAi.audit(export.interviewId()).toJson()).isEqualTo(export.toJson());
    }

    @Test
    void isIntact_afterAnyEventWasChangedDroppedOrMoved_isFalse() {
        AuditExport export = held();
        for (int i = 0; i < export.entries().size(); i++) {
            List<AuditExport.Entry> changed = new ArrayList<>(export.entries());
            AuditExport.Entry entry = changed.get(i);
            changed.set(
                    i,
                    new AuditExport.Entry(
                            entry.number(), new InterviewEvent.Abandoned(Instant.EPOCH, "no"), entry.digest()));
            List<AuditExport.Entry> shorter = new ArrayList<>(export.entries());
            shorter.remove(entry);

            assertThat(with(export, changed).isIntact()).isFalse();
            assertThat(with(export, shorter).isIntact())
                    .isEqualTo(i == export.entries().size() - 1);
        }
    }

    /** What the end loses is seen by the digest that was kept apart. */
    @Test
    void digest_withoutTheLastEvent_differs() {
        AuditExport export = held();
        List<AuditExport.Entry> shorter =
                export.entries().subList(0, export.entries().size() - 1);

        assertThat(with(export, shorter).digest()).isNotEqualTo(export.digest());
    }

    @Test
    void audit_ofUnknownInterview_saysSo() {
        assertThatThrownBy(() -> prepAi.audit("nobody")).isInstanceOf(UnknownInterviewException.class);
    }

    private static AuditExport with(AuditExport export, List<AuditExport.Entry> entries) {
        return new AuditExport(export.interviewId(), export.software(), entries);
    }
}
