package dev.prepai.llm;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import dev.prepai.evaluation.Fallback;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a model replied.
 *
 * @param text its words; empty when there are none
 * @param model its name; empty when it does not say
 * @param finish why it stopped
 * @param inputTokens as reported, else estimated
 * @param outputTokens as reported, else estimated
 * @param toolCalls what it wants tools to do before it goes on
 */
record Reply(
        String text,
        String model,
        Optional<FinishReason> finish,
        long inputTokens,
        long outputTokens,
        List<ToolExecutionRequest> toolCalls) {
    private static final Pattern REFUSAL = Pattern.compile(
            "\\b(i'?m sorry|i am sorry|i apologi[sz]e|(i|we) (can(no|')t|cannot|am unable to|won't|will not)|i'm (unable|not able) to)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Copies the calls. */
    Reply {
        toolCalls = List.copyOf(toolCalls);
    }

    /** Creates a reply that calls no tools. */
    Reply(String text, String model, Optional<FinishReason> finish, long inputTokens, long outputTokens) {
        this(text, model, finish, inputTokens, outputTokens, List.of());
    }

    static Reply of(@Nullable ChatResponse response, Estimate estimate) {
        if (response == null || response.aiMessage() == null) {
            return new Reply("", "", Optional.empty(), estimate.input(), 0);
        }
        String text = Optional.ofNullable(response.aiMessage().text()).orElse("");
        Optional<TokenUsage> usage = Optional.ofNullable(response.tokenUsage());
        return new Reply(
                text,
                Optional.ofNullable(response.modelName()).orElse(""),
                Optional.ofNullable(response.finishReason()),
                usage.map(TokenUsage::inputTokenCount).map(Integer::longValue).orElse(estimate.input()),
                usage.map(TokenUsage::outputTokenCount).map(Integer::longValue).orElse(Estimate.tokens(text)),
                Optional.ofNullable(response.aiMessage().toolExecutionRequests())
                        .orElse(List.of()));
    }

    /** Returns why a reply without a usable object is none. */
    Fallback flaw() {
        if (finish.filter(FinishReason.CONTENT_FILTER::equals).isPresent()) {
            return Fallback.REFUSED;
        }
        if (text.isBlank()) {
            return Fallback.EMPTY;
        }
        boolean begun = text.indexOf('{') >= 0;
        if (!begun && REFUSAL.matcher(text.replace('’', '\'')).find()) {
            return Fallback.REFUSED;
        }
        boolean cut = finish.filter(FinishReason.LENGTH::equals).isPresent() || (begun && !closed());
        return cut ? Fallback.TRUNCATED : Fallback.MALFORMED;
    }

    private boolean closed() {
        return text.chars().filter(each -> each == '{').count()
                <= text.chars().filter(each -> each == '}').count();
    }

    /** What a call may cost before it is made: three characters a token, which is more than models need for English. */
    record Estimate(long input, long output) {
        private static final int CHARACTERS_PER_TOKEN = 3;
        private static final long OUTPUT = 1_000;

        static Estimate of(ChatRequest request) {
            return new Estimate(
                    request.messages().stream()
                            .mapToLong(message -> tokens(text(message)))
                            .sum(),
                    OUTPUT);
        }

        static long tokens(String text) {
            return 1L + text.length() / CHARACTERS_PER_TOKEN;
        }

        private static String text(ChatMessage message) {
            if (message instanceof SystemMessage system) {
                return system.text();
            }
            if (message instanceof ToolExecutionResultMessage result) {
                return Optional.ofNullable(result.text()).orElse("");
            }
            if (message instanceof AiMessage said) {
                return Optional.ofNullable(said.text()).orElse("");
            }
            return message instanceof UserMessage user ? user.singleText() : "";
        }
    }
}
