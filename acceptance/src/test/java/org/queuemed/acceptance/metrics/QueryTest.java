package org.queuemed.acceptance.metrics;

import org.junit.jupiter.api.Test;
import org.queuemed.acceptance.metrics.Query.Demand;
import org.queuemed.acceptance.metrics.Query.Selector;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class QueryTest {

    @Test
    void functions_and_labels_are_no_metrics() {
        Query query = Query.read("""
                histogram_quantile(0.95, sum by (le, job) (rate(a_bucket{uri="/x/{id}/y",code=~"5.."}[5m])))
                  > 2 * max(b_total) and absent(c)""");

        assertThat(query.groupedBy()).containsExactlyInAnyOrder("le", "job");
        assertThat(query.selectors())
                .containsExactly(
                        new Selector(
                                "a_bucket",
                                List.of(new Demand("uri", "=", "/x/{id}/y"), new Demand("code", "=~", "5.."))),
                        new Selector("b_total", List.of()),
                        new Selector("c", List.of()));
    }
}
