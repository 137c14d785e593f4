package dev.prepai.llm;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.chat.response.StreamingHandle;
import dev.prepai.evaluation.Fallback;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One call of a streaming model, as if it was a plain one: passes the words on as they come, and returns at their end. */
final class StreamedChat implements StreamingChatResponseHandler {
    private final Predicate<String> listener;
    private final StringBuilder text = new StringBuilder();
    private final CompletableFuture<ChatResponse> end = new CompletableFuture<>();
    private volatile @Nullable StreamingHandle handle;

    private StreamedChat(Predicate<String> listener) {
        this.listener = listener;
    }

    /**
     * Asks the model.
     *
     * @param listener takes the words and tells whether more are wanted
     * @throws ModelFailure if the stream broke after words were passed on, so that the call cannot be repeated
     */
    static ChatResponse chat(StreamingChatModel model, ChatRequest request, Predicate<String> listener) {
        StreamedChat call = new StreamedChat(listener);
        model.chat(request, call);
        return call.await();
    }

    private ChatResponse await() {
        try {
            return end.get();
        } catch (InterruptedException e) {
            stop();
            Thread.currentThread().interrupt();
            throw new ModelFailure(Fallback.INTERRUPTED);
        } catch (ExecutionException e) {
            throw failure(e.getCause() == null ? e : e.getCause());
        }
    }

    private RuntimeException failure(Throwable cause) {
        Fallback reason = Failures.reason(cause);
        boolean begun = !soFar().isEmpty();
        if (begun && Failures.isPassing(cause)) {
            return new ModelFailure(Fallback.TRUNCATED);
        }
        return begun || !(cause instanceof RuntimeException known) ? new ModelFailure(reason) : known;
    }

    @Override
    public void onPartialResponse(PartialResponse piece, PartialResponseContext context) {
        handle = context.streamingHandle();
        onPartialResponse(piece.text());
    }

    @Override
    public void onPartialResponse(String piece) {
        if (end.isDone()) {
            stop();
            return;
        }
        synchronized (text) {
            text.append(piece);
        }
        if (!listener.test(piece)) {
            end.complete(
                    ChatResponse.builder().aiMessage(AiMessage.from(soFar())).build());
            stop();
        }
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
        end.complete(response);
    }

    @Override
    public void onError(Throwable error) {
        end.completeExceptionally(error);
    }

    private String soFar() {
        synchronized (text) {
            return text.toString();
        }
    }

    private void stop() {
        StreamingHandle running = handle;
        if (running != null) {
            running.cancel();
        }
    }
}
