package dev.prepai.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NegationTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
                    The list is not sorted.                                          | sorted
                    A set does not keep duplicates.                                  | keep duplicates
                    It doesn't copy the array.                                       | copy array
                    It doesn’t copy the array.                                       | copy array
                    The lock was never released.                                     | released
                    Readers never block writers.                                     | block writers
                    You cannot change a string.                                      | change string
                    It can hardly scale.                                             | scale
                    It is no longer reachable.                                       | reachable
                    A constructor is not inherited by subclasses.                    | inherited subclasses
                    It should not be null.                                           | null
                    Threads do not share stacks.                                     | share stacks
                    It isn't a copy of the list.                                     | copy list
                    They won't see the update.                                       | see update
                    Not every graph is a tree.                                       | graph tree
                    It has no cycles.                                                | cycles
                    There is no special case, and every node is the same.            | special case
                    There is no special case and the code stays short.               | special case
                    It needs no locks or barriers.                                   | locks barriers
                    It gives no guarantee of order.                                  | guarantee order
                    It makes no copy of the data.                                    | copy data
                    It returns no value when the key is missing.                     | value
                    We use no framework, so the build is fast.                       | framework
                    With no index the database scans the table.                      | index database scans table
                    No thread can enter the section.                                 | thread enter section
                    No two keys share a bucket.                                      | two keys share bucket
                    When no element is left the loop ends.                           | element left loop ends
                    None of the replicas answers.                                    | replicas answers
                    Nothing is written to disk.                                      | written disk
                    Nobody owns the object.                                          | owns object
                    Neither threads nor processes share it.                          | threads processes share
                    It has neither keys nor values.                                  | keys values
                    It copies without locking the table.                             | locking table
                    Without an index, the scan is slow.                              | index
                    It works without a server because it is embedded.                | server
                    It is fast without being unsafe, and it is small.                | unsafe
                    It is not only fast but also safe.                               | ''
                    It is not just a cache.                                          | ''
                    It does not merely store the key.                                | ''
                    Last but not least it is portable.                               | ''
                    It works no matter how large the table is.                       | ''
                    There is no doubt that it scales.                                | ''
                    It is nothing but a pointer.                                     | ''
                    It is not a scan but a jump.                                     | scan
                    It is not copied, but shared.                                    | copied
                    It does not scan, it jumps.                                      | scan
                    It does not scan; it jumps.                                      | scan
                    It does not move the data, which stays in place.                 | move data
                    The call does not block while the queue has room.                | block
                    The method does not run until it is called.                      | run
                    It does not fail if the key is missing.                          | fail
                    It does not wait, so throughput is high.                         | wait
                    A view does not store rows because it is a query.                | store rows
                    It does not lock and is therefore fast.                          | lock
                    It does not lock and it never waits.                             | lock waits
                    It does not need locks and barriers.                             | locks barriers
                    It does not need a lock and a barrier.                           | lock barrier
                    It does not copy, move or delete files.                          | copy move delete files
                    It does not copy, and moves the file.                            | copy
                    The table is not locked (readers go on).                         | locked
                    It cannot run without the library.                               | ''
                    You can't compile it without a header.                           | ''
                    There is no way to do it without a lock.                         | ''
                    It uses a hash rather than a tree.                               | tree
                    It uses a hash instead of a tree.                                | tree
                    It sorts in place instead of copying the list, so it is small.   | copying list
                    I would rather sort first.                                       | ''
                    It returns false for a missing key.                              | ''
                    A false positive costs time.                                     | ''
                    It is false that trees are balanced.                             | trees balanced
                    It is wrong that locks are free.                                 | locks free
                    The wrong key was used.                                          | ''
                    Check whether or not the key exists.                             | ''
                    No, the table is locked.                                         | ''
                    No. The table is locked.                                         | ''
                    It does not mean that every update is lost.                      | mean update lost
                    I do not think the list is sorted.                               | think list sorted
                    The index is sorted.                                             | ''
                    """)
    void denials_reachWhatTheSentenceDenies(String sentence, String denied) {
        List<String> words = denied.isEmpty() ? List.of() : List.of(denied.split(" "));

        assertThat(Negation.denials(Token.of(sentence)).stream()
                        .flatMap(denial -> denial.reach().stream())
                        .map(Token::word)
                        .distinct()
                        .toList())
                .isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It is not true that a set keeps duplicates.",
                "That is wrong: a set keeps duplicates.",
                "I don't think that a set keeps duplicates.",
                "Contrary to what one reads, a set keeps duplicates."
            })
    void opensWithDenial_ofAPhraseThatDeniesWhatFollows(String text) {
        assertThat(Negation.opensWithDenial(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A set does not keep duplicates.",
                "It is true that a set drops duplicates.",
                "No, it drops them."
            })
    void opensWithDenial_ofAnOrdinarySentence_isFalse(String text) {
        assertThat(Negation.opensWithDenial(text)).isFalse();
    }

    @Test
    void deniedStems_areThoseInFocus() {
        assertThat(Negation.deniedStems(
                        Token.of("It does not lock rows, pages, tables, files or whole disks. It never waits.")))
                .isEqualTo(Token.of("lock rows waits").stream().map(Token::stem).collect(Collectors.toSet()));
    }

    @Test
    void denials_endWithTheSentence() {
        assertThat(Negation.denials(Token.of("It does not. Locks are free."))).isEmpty();
    }
}
