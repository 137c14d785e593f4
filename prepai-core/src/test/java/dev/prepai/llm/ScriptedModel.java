package dev.prepai.llm;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A model that answers by a script and keeps what it was asked. */
final class ScriptedModel implements ChatModel {
    private final List<ChatRequest> requests = new CopyOnWriteArrayList<>();
    private final Function<String, ChatResponse> script;
    private final Set<Capability> capabilities;

    private ScriptedModel(Function<String, ChatResponse> script, Set<Capability> capabilities) {
        this.script = script;
        this.capabilities = capabilities;
    }

    /** Answers the user's message by the script. */
    static ScriptedModel of(Function<String, ChatResponse> script) {
        return new ScriptedModel(script, Set.of());
    }

    /** Always answers the same. */
    static ScriptedModel saying(String text) {
        return of(prompt -> reply(text));
    }

    /** Always throws. */
    static ScriptedModel throwing(RuntimeException failure) {
        return of(prompt -> {
            throw failure;
        });
    }

    ScriptedModel withSchemas() {
        return new ScriptedModel(script, Set.of(Capability.RESPONSE_FORMAT_JSON_SCHEMA));
    }

    static ChatResponse reply(String text) {
        return reply(text, FinishReason.STOP);
    }

    static ChatResponse reply(String text, FinishReason finish) {
        return ChatResponse.builder()
                .aiMessage(AiMessage.from(text))
                .modelName("scripted-1")
                .finishReason(finish)
                .tokenUsage(new TokenUsage(700, 100))
                .build();
    }

    List<ChatRequest> requests() {
        return requests;
    }

    static String system(ChatRequest request) {
        return ((SystemMessage) request.messages().get(0)).text();
    }

    static String user(ChatRequest request) {
        return ((UserMessage) request.messages().get(1)).singleText();
    }

    @Override
    public Set<Capability> supportedCapabilities() {
        return capabilities;
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
        requests.add(request);
        return script.apply(user(request));
    }
}
