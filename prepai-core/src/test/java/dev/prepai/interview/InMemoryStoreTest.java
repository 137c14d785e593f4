package dev.prepai.interview;

import org.junit.jupiter.api.Test;

class InMemoryStoreTest extends InterviewStoreContract {
    @Override
    protected InterviewStore store() {
        return InterviewStore.inMemory();
    }

    /** Memory is so fast that only many attempts meet. */
    @Test
    void append_inAThousandRaces_hasOneWinnerPerVersion() throws Exception {
        InterviewStore store = store();
        for (int i = 0; i < 1_000; i++) {
            race(store, "a" + i, 40);
        }
    }
}
