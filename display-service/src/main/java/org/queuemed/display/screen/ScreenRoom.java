package org.queuemed.display.screen;

import org.queuemed.contract.ClinicState;
import org.queuemed.contract.TokenHash;
import org.queuemed.contract.event.JoinDisplay;
import org.queuemed.contract.event.ServerEvent;
import org.queuemed.realtime.room.JoinRequest;
import org.queuemed.realtime.room.Membership;
import org.queuemed.realtime.room.Outcome;
import org.queuemed.realtime.room.Refusal;
import org.queuemed.realtime.room.Refused;
import org.queuemed.realtime.room.RoomKind;

import java.util.List;

/** {@code display:{id}}: for the screens whose token the clinic knows, for as long as it does. */
public final class ScreenRoom implements RoomKind<Screens, ScreenView> {

    /** The member of {@link JoinDisplay} that is the credential. */
    public static final String TOKEN = "displayToken";

    // Not 404: the clinic is there, and a screen that was revoked should ask to be let in anew, not look elsewhere.
    private static final Refusal NOT_LET_IN =
            Refusal.unauthenticated("This screen has not been let in, or not any more.");

    @Override
    public String joinEvent() {
        return JoinDisplay.EVENT;
    }

    @Override
    public Membership<Screens, ScreenView> admit(JoinRequest request) {
        int clinicId = request.clinicId();
        String tokenHash = request.text(TOKEN)
                .map(TokenHash::of)
                .orElseThrow(() -> new Refused(Refusal.unauthenticated("The screen's token is missing.")));
        return new Membership<>(this, clinicId, tokenHash, screens -> outcome(screens, tokenHash), null);
    }

    @Override
    public Screens prepare(ClinicState state) {
        return new Screens(state);
    }

    @Override
    public List<ServerEvent> events(ScreenView last, ScreenView now) {
        return ScreenEvents.between(last, now);
    }

    private static Outcome<ScreenView> outcome(Screens screens, String tokenHash) {
        return screens.letIn(tokenHash) ? new Outcome.Shown<>(screens.view()) : new Outcome.Absent<>(NOT_LET_IN);
    }
}
