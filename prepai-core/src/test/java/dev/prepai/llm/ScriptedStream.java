package dev.prepai.llm;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.chat.response.StreamingHandle;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** A streaming model that follows a script, in pieces of five characters, and keeps what it was asked. */
final class ScriptedStream implements StreamingChatModel {
    private static final int PIECE = 5;

    private final List<ChatRequest> requests = new CopyOnWriteArrayList<>();
    private final BiConsumer<ChatRequest, Stream> script;

    private ScriptedStream(BiConsumer<ChatRequest, Stream> script) {
        this.script = script;
    }

    /** Does with each request what the script says. */
    static ScriptedStream by(BiConsumer<ChatRequest, Stream> script) {
        return new ScriptedStream(script);
    }

    /** Says what the script makes of the user's message. */
    static ScriptedStream saying(Function<String, String> script) {
        return by((request, stream) ->
                stream.say(script.apply(ScriptedModel.user(request))).end());
    }

    List<ChatRequest> requests() {
        return requests;
    }

    @Override
    public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
        requests.add(request);
        script.accept(request, new Stream(handler));
    }

    /** What the model says to one request. */
    static final class Stream {
        private final StreamingChatResponseHandler handler;
        private final StringBuilder said = new StringBuilder();
        private final AtomicBoolean cancelled = new AtomicBoolean();
        private final PartialResponseContext context = new PartialResponseContext(new StreamingHandle() {
            @Override
            public void cancel() {
                cancelled.set(true);
            }

            @Override
            public boolean isCancelled() {
                return cancelled.get();
            }
        });

        Stream(StreamingChatResponseHandler handler) {
            this.handler = handler;
        }

        Stream say(String text) {
            for (int i = 0; i < text.length() && !cancelled.get(); i += PIECE) {
                String piece = text.substring(i, Math.min(text.length(), i + PIECE));
                said.append(piece);
                handler.onPartialResponse(new PartialResponse(piece), context);
            }
            return this;
        }

        boolean isCancelled() {
            return cancelled.get();
        }

        void end() {
            end(FinishReason.STOP);
        }

        void end(FinishReason reason) {
            if (!cancelled.get()) {
                handler.onCompleteResponse(response(AiMessage.from(said.toString()), reason));
            }
        }

        void call(String tool, String arguments) {
            ToolExecutionRequest call = ToolExecutionRequest.builder()
                    .id("1")
                    .name(tool)
                    .arguments(arguments)
                    .build();
            handler.onCompleteResponse(
                    response(AiMessage.from(said.toString(), List.of(call)), FinishReason.TOOL_EXECUTION));
        }

        void fail(Throwable failure) {
            handler.onError(failure);
        }

        private static ChatResponse response(AiMessage message, FinishReason reason) {
            return ChatResponse.builder()
                    .aiMessage(message)
                    .modelName("scripted-1")
                    .finishReason(reason)
                    .tokenUsage(new TokenUsage(300, 20))
                    .build();
        }
    }
}
