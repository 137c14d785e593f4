package dev.prepai.sandbox;

import dev.prepai.code.Isolation;
import dev.prepai.sandbox.wire.Order;
import dev.prepai.sandbox.wire.Reply;
import dev.prepai.sandbox.wire.Request;
import java.io.IOException;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.TimeoutException;

/** The way to what runs a request: a worker process, or for trusted code a thread. */
interface Link {
    /** Returns what stands between the code and the host. */
    Isolation requireIsolation();

    /**
     * Hands a request over.
     *
     * @param frameLimit how many bytes a reply to it may have
     */
    void send(Request request, int frameLimit) throws IOException;

    /** Asks to make no further calls, or to give up. */
    void send(Order order);

    /**
     * Waits for the next reply to the request.
     *
     * @throws TimeoutException if there is no reply in time
     * @throws dev.prepai.sandbox.wire.ProtocolException if the other side breaks the rules
     * @throws IOException if the other side has ended
     */
    Reply receive(Duration patience) throws TimeoutException, IOException, InterruptedException;

    /** Returns for how long of the run so far the program was ready but had no processor. */
    Duration starved();

    /** Returns the exit code of a process that ended by itself. */
    OptionalInt ownExitCode() throws InterruptedException;

    /** Ends the other side at once, as far as that can be done. */
    void kill();
}
