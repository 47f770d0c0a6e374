package org.queuemed.acceptance.endurance;

import org.junit.jupiter.api.Test;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class LiveHeapTest {

    @Test
    void what_only_fills_gaps_is_not_live() {
        LiveHeap heap = LiveHeap.read(List.of(
                "24268:",
                " num     #instances         #bytes  class name (module)",
                "-------------------------------------------------------",
                "   1:         47921        4096000  [B (java.base@25.0.3)",
                "   2:           152         595608  [Ljdk.internal.vm.FillerElement; (java.base@25.0.3)",
                "   3:            10           2048  org.queuemed.realtime.room.Slot",
                "Total         48083        4693656"));

        assertThat(heap.kib()).isEqualTo(4_002);
    }
}
