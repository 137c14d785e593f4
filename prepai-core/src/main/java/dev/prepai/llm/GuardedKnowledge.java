package dev.prepai.llm;

import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.query.Query;
import dev.prepai.evaluation.Fallback;
import dev.prepai.knowledge.Findings;
import dev.prepai.knowledge.Inquiry;
import dev.prepai.knowledge.Knowledge;
import dev.prepai.knowledge.Passage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A knowledge of the host's behind a time limit: whatever happens in it, an inquiry ends in time, and what it finds is no longer than a prompt
 * can take. Safe for use by several threads if what it guards is.
 */
public final class GuardedKnowledge implements Knowledge {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_LINE = 200;

    private final Knowledge knowledge;
    private final GuardedCalls calls;

    private GuardedKnowledge(Knowledge knowledge, Duration timeout) {
        this.knowledge = knowledge;
        this.calls = new GuardedCalls(timeout);
    }

    /** Returns the knowledge, for which an inquiry waits at most 5 seconds. */
    public static GuardedKnowledge of(Knowledge knowledge) {
        return knowledge instanceof GuardedKnowledge guarded ? guarded : of(knowledge, TIMEOUT);
    }

    /** Returns the knowledge, for which an inquiry waits at most so long. */
    public static GuardedKnowledge of(Knowledge knowledge, Duration timeout) {
        return new GuardedKnowledge(knowledge, timeout);
    }

    /**
     * Returns what a LangChain4j retriever finds, for which an inquiry waits at most so long. The metadata {@code id}, {@code source} and
     * {@code title} of a segment name its passage; without an id it is called by its place among the results. What may be told to a candidate is for
     * the retriever to decide: it is asked for replies as well.
     */
    public static GuardedKnowledge retrievedBy(ContentRetriever retriever, Duration timeout) {
        return of(inquiry -> passages(retriever.retrieve(Query.from(inquiry.text()))), timeout);
    }

    @Override
    public Findings find(Inquiry inquiry) {
        if (inquiry.text().isBlank()) {
            return Findings.NONE;
        }
        Outcome<Findings> outcome = calls.call(() -> limited(knowledge.find(inquiry), inquiry));
        return outcome instanceof Outcome.Done<Findings> done
                ? done.value()
                : Findings.failed(((Outcome.Failed<Findings>) outcome).reason());
    }

    private static Findings limited(@Nullable Findings findings, Inquiry inquiry) {
        if (findings == null) {
            return Findings.failed(Fallback.EMPTY);
        }
        List<Passage> passages = findings.passages().stream()
                .filter(passage -> !inquiry.without().contains(passage.id()))
                .limit(inquiry.most())
                .map(passage -> new Passage(
                        clipped(passage.id(), LONGEST_LINE),
                        clipped(passage.source(), LONGEST_LINE),
                        clipped(passage.title(), LONGEST_LINE),
                        clipped(passage.text(), LONGEST_TEXT),
                        passage.tags(),
                        passage.origin()))
                .toList();
        return new Findings(passages, findings.fallback());
    }

    private static Findings passages(@Nullable List<Content> contents) {
        if (contents == null) {
            return Findings.failed(Fallback.EMPTY);
        }
        List<Passage> passages = new ArrayList<>();
        for (Content content : contents) {
            passages.add(passage(content.textSegment(), passages.size() + 1));
        }
        return new Findings(passages, Optional.empty());
    }

    private static Passage passage(TextSegment segment, int number) {
        return new Passage(
                text(segment.metadata(), "id", "retrieved-" + number),
                text(segment.metadata(), "source", ""),
                text(segment.metadata(), "title", ""),
                segment.text(),
                Set.of(),
                Passage.Origin.DOCUMENT);
    }

    private static String text(Metadata metadata, String key, String otherwise) {
        Object value = metadata.toMap().get(key);
        return value == null ? otherwise : value.toString();
    }

    private static String clipped(String text, int most) {
        return text.substring(0, Math.min(most, text.length()));
    }
}
