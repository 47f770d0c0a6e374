package org.queuemed.queue.joining;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.queuemed.queue.change.ClinicChanges;
import org.queuemed.queue.change.Commit;
import org.queuemed.queue.line.CallOrder;
import org.queuemed.queue.line.Line;
import org.queuemed.queue.refusal.Reason;
import org.queuemed.queue.refusal.Refusal;
import org.queuemed.queue.store.DayFigures;
import org.queuemed.queue.store.JoinCodeRow;
import org.queuemed.queue.store.JoinCodeRows;

/** Somebody has scanned a code and looks before joining. */
@ApplicationScoped
class ReadJoinCode {

    private final Commit commit;
    private final ClinicChanges changes;
    private final JoinCodeRows codes;
    private final DayFigures figures;
    private final CallOrder order;

    ReadJoinCode(Commit commit, ClinicChanges changes, JoinCodeRows codes, DayFigures figures, CallOrder order) {
        this.commit = commit;
        this.changes = changes;
        this.codes = codes;
        this.figures = figures;
        this.order = order;
    }

    /** The code must be valid; the queue may be in any state. */
    Uni<Welcome> welcome(String joinToken) {
        return commit.snapshot(() -> lineBehind(joinToken)
                .chain(line -> figures.today(line.clinic()).map(today -> Welcome.to(line, today, order))));
    }

    /** Refuses a code that is not valid. */
    Uni<Void> mustBeValid(String joinToken) {
        return commit.snapshot(() -> lineBehind(joinToken)).replaceWithVoid();
    }

    private Uni<Line> lineBehind(String joinToken) {
        return known(joinToken)
                .chain(code -> changes.look(code.clinicId())
                        .invoke(line -> code.mustBeValid(line.clinic().at())));
    }

    private Uni<JoinCodeRow> known(String joinToken) {
        return codes.findById(joinToken)
                .onItem()
                .ifNull()
                .failWith(() -> new Refusal(Reason.NOT_FOUND, "There is no such join code."));
    }
}
