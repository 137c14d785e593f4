package dev.prepai.sandbox.worker;

import dev.prepai.code.EntryPoint;
import dev.prepai.code.RunOptions;
import dev.prepai.sandbox.wire.Reply;

/** Where one program runs, once. Used by one thread. */
sealed interface Guest extends AutoCloseable permits PolyglotGuest, JavaGuest {
    /** Loads a program that is called afterwards. Returns the reply that tells how that ended. */
    Reply load(String text, EntryPoint entry, RunOptions options, int outputBytes);

    /** Makes one call of the loaded program with a JSON array of arguments. */
    Reply call(String arguments, RunOptions options, int resultBytes);

    /** Runs a whole program that reads the input and prints; what it prints is the result. */
    Reply console(String text, String input, RunOptions options, int outputBytes, int resultBytes);

    /** Returns what was printed since the last call of this method. */
    String printed();

    /** Returns how much may still be printed. */
    int outputLeft();

    /** Ends the guest, as far as that can be done. May be called by any thread. */
    @Override
    void close();
}
