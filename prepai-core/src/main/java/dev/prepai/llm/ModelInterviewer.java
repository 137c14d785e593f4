package dev.prepai.llm;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.output.FinishReason;
import dev.prepai.evaluation.Fallback;
import dev.prepai.interview.Cue;
import dev.prepai.interview.Interviewer;
import dev.prepai.interview.ModelWording;
import dev.prepai.interview.Speech;
import dev.prepai.interview.ToolError;
import dev.prepai.interview.ToolResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets a language model find the words of the interviewer, as they stream if a streaming model is given. It may use the tools of the
 * {@link Cue}, a few times. What it says is checked by the engine, which goes on in its own words when the model fails, breaks a rule, or
 * takes longer than the time limit of the {@link ModelAccess}. Safe for use by several threads.
 */
public final class ModelInterviewer implements Interviewer {
    private static final int MOST_ROUNDS = 3;
    private static final int MOST_CALLS = 6;
    private static final int LONGEST_NAME = 64;

    private final ModelAccess access;
    private final Optional<StreamingChatModel> streaming;
    private final Supplier<String> marks;

    private ModelInterviewer(Builder builder) {
        this.access = builder.access;
        this.streaming = Optional.ofNullable(builder.streaming);
        this.marks = builder.marks;
    }

    /** Returns a builder of an interviewer that asks the model within the default limits. */
    public static Builder builder(ChatModel model) {
        return builder(ModelAccess.of(model));
    }

    /** Returns a builder of an interviewer that asks the model within the limits of the access. */
    public static Builder builder(ModelAccess access) {
        return new Builder(access);
    }

    @Override
    public Speech begin(Cue cue, Listener listener) {
        Conversation conversation = new Conversation(cue, listener);
        conversation.start();
        return conversation;
    }

    /** One turn: calls of the model, and of tools in between, until words are complete. */
    private final class Conversation implements Speech {
        private final Cue cue;
        private final Listener listener;
        private final String mark = marks.get();
        private final AtomicBoolean over = new AtomicBoolean();
        private final List<String> tools = new ArrayList<>();
        private final List<ChatMessage> messages = new ArrayList<>();
        private volatile Optional<FutureTask<Void>> running = Optional.empty();
        private volatile boolean wanted = true;
        private volatile boolean spoken;
        private String model = "";
        private long inputTokens;
        private long outputTokens;

        Conversation(Cue cue, Listener listener) {
            this.cue = cue;
            this.listener = listener;
        }

        void start() {
            running = access.start(() -> {
                hold();
                return null;
            });
            if (running.isEmpty()) {
                end(Optional.of(Fallback.BUSY));
                return;
            }
            CompletableFuture.delayedExecutor(access.timeout().toMillis(), TimeUnit.MILLISECONDS, this::onAThread)
                    .execute(this::expire);
        }

        /** What hears the words may take its time. */
        private void onAThread(Runnable task) {
            if (!access.execute(task)) {
                task.run();
            }
        }

        @Override
        public void cancel() {
            if (over.compareAndSet(false, true)) {
                running.ifPresent(task -> task.cancel(true));
            }
        }

        private void expire() {
            if (over.compareAndSet(false, true)) {
                running.ifPresent(task -> task.cancel(true));
                access.timedOut();
                listener.onEnd(wording(Optional.of(Fallback.TIMEOUT)));
            }
        }

        private void hold() {
            Optional<Fallback> fallback = Optional.empty();
            try {
                messages.addAll(InterviewerPrompt.messages(cue, mark));
                converse();
            } catch (RuntimeException | LinkageError e) { // each model has its own
                fallback = Optional.of(Failures.reason(e));
            }
            end(fallback);
        }

        /** Of the end, the time limit and a cancellation the first counts. */
        private void end(Optional<Fallback> fallback) {
            if (over.compareAndSet(false, true)) {
                listener.onEnd(wording(fallback));
            }
        }

        private void converse() {
            for (int round = 0; wanted; round++) {
                boolean last = round == MOST_ROUNDS || tools.size() >= MOST_CALLS;
                Reply reply = add(ask(last));
                if (reply.toolCalls().isEmpty() || !wanted) {
                    check(reply);
                    return;
                }
                if (last) {
                    throw new ModelFailure(Fallback.TOO_MANY_TOOL_CALLS);
                }
                use(reply);
            }
        }

        private Reply ask(boolean last) {
            ChatRequest.Builder request = ChatRequest.builder().messages(List.copyOf(messages));
            if (!last && !cue.tools().available().isEmpty()) {
                request.toolSpecifications(InterviewerPrompt.tools(cue.tools().available()));
            }
            if (streaming.isPresent()) {
                return access.ask(request.build(), each -> StreamedChat.chat(streaming.get(), each, this::pass));
            }
            Reply reply = access.ask(request.build());
            pass(reply.text());
            return reply;
        }

        private boolean pass(String piece) {
            if (piece.isEmpty()) {
                return wanted;
            }
            spoken |= !piece.isBlank();
            wanted = !over.get() && listener.onText(piece);
            return wanted;
        }

        private synchronized Reply add(Reply reply) {
            inputTokens += reply.inputTokens();
            outputTokens += reply.outputTokens();
            model = reply.model().isEmpty() ? model : reply.model();
            return reply;
        }

        private void check(Reply reply) {
            if (!wanted) {
                return;
            }
            if (reply.finish().filter(FinishReason.LENGTH::equals).isPresent()) {
                throw new ModelFailure(Fallback.TRUNCATED);
            }
            if (reply.finish().filter(FinishReason.CONTENT_FILTER::equals).isPresent()) {
                throw new ModelFailure(Fallback.REFUSED);
            }
            if (!spoken) {
                throw new ModelFailure(Fallback.EMPTY);
            }
        }

        private void use(Reply reply) {
            pass("\n"); // what was said before a tool is a sentence of its own
            messages.add(
                    reply.text().isEmpty()
                            ? AiMessage.from(reply.toolCalls())
                            : AiMessage.from(reply.text(), reply.toolCalls()));
            for (ToolExecutionRequest call : reply.toolCalls()) {
                StringBuilder result = new StringBuilder();
                InterviewerPrompt.fenced(result, result(call).toJson(), mark);
                messages.add(ToolExecutionResultMessage.from(call, result.toString()));
            }
        }

        private ToolResult result(ToolExecutionRequest call) {
            String name = Optional.ofNullable(call.name()).orElse("");
            if (tools.size() >= MOST_CALLS) {
                return new ToolResult.Refused(ToolError.NOT_ALLOWED, "no more tools in this turn; speak now");
            }
            synchronized (this) {
                tools.add(name.substring(0, Math.min(LONGEST_NAME, name.length())));
            }
            return cue.tools().call(name, Optional.ofNullable(call.arguments()).orElse(""));
        }

        private synchronized ModelWording wording(Optional<Fallback> fallback) {
            return new ModelWording(
                    model,
                    InterviewerPrompt.VERSION,
                    InterviewerPrompt.hash(),
                    inputTokens,
                    outputTokens,
                    tools,
                    fallback,
                    Optional.empty());
        }
    }

    /** Builds a {@link ModelInterviewer}. Not for use by several threads. */
    public static final class Builder {
        private final ModelAccess access;
        private Supplier<String> marks = Marks::random;
        private @Nullable StreamingChatModel streaming;

        private Builder(ModelAccess access) {
            this.access = access;
        }

        /** Sets the model that is asked in place of the one of the access, within its limits; its words are heard as they come. */
        public Builder streaming(StreamingChatModel model) {
            this.streaming = model;
            return this;
        }

        /** Sets the marks around the data of strangers, for tests. */
        Builder marks(Supplier<String> marks) {
            this.marks = marks;
            return this;
        }

        /** Builds it. */
        public ModelInterviewer build() {
            return new ModelInterviewer(this);
        }
    }
}
