package dev.prepai.sandbox;

import dev.prepai.code.CodeRunner;
import dev.prepai.code.CodeRunnerContract;
import org.junit.jupiter.api.AfterAll;

class TrustedInProcessRunnerTest extends CodeRunnerContract {
    private static final TrustedInProcessRunner trusted = new TrustedInProcessRunner();

    @AfterAll
    static void close() {
        trusted.close();
    }

    @Override
    protected CodeRunner runner() {
        return trusted;
    }
}
