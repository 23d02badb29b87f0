package org.liaison.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PeakMemoryTest {

    @Test
    void isTheMostThatWasInUseBeforeACollection() {
        assertThat(PeakMemory.heapIn("""
                [1.2s][info][gc] GC(3) Pause Young (Normal) (G1 Evacuation Pause) 120M->31M(512M) 3.1ms
                [1.9s][info][gc] GC(4) Pause Young (Normal) (G1 Evacuation Pause) 301M->33M(512M) 3.4ms
                [2.0s][info][gc,heap,exit]  garbage-first heap   total reserved 524288K, committed 260096K, used 81920K
                """)).isEqualTo(301);
    }

    @Test
    void isWhatWasInUseAtTheEndWhereNothingWasCollected() {
        assertThat(PeakMemory.heapIn("""
                [2.0s][info][gc,heap,exit] Heap
                [2.0s][info][gc,heap,exit]  garbage-first heap   total reserved 524288K, committed 260096K, used 81920K
                """)).isEqualTo(80);
    }
}
