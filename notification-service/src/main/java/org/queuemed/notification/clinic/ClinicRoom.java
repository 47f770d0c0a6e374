package org.queuemed.notification.clinic;

import org.queuemed.contract.ClinicState;
import org.queuemed.contract.event.JoinClinic;
import org.queuemed.contract.event.ServerEvent;
import org.queuemed.notification.session.Session;
import org.queuemed.notification.session.Sessions;
import org.queuemed.realtime.room.JoinRequest;
import org.queuemed.realtime.room.Membership;
import org.queuemed.realtime.room.Outcome;
import org.queuemed.realtime.room.Refusal;
import org.queuemed.realtime.room.Refused;
import org.queuemed.realtime.room.RoomKind;

import java.util.List;
import java.util.function.Function;

/**
 * {@code clinic:{id}}: for its staff, and for the administrators of its network. Which network a clinic belongs to is
 * known only once its state is there, so that part is decided then.
 */
public final class ClinicRoom implements RoomKind<ClinicView, ClinicView> {

    /** The member of {@link JoinClinic} that is the credential. */
    public static final String TOKEN = "accessToken";

    /** Where a console has its session that was logged in with a browser. */
    private static final String COOKIE = "queuemed_session";

    private static final Refusal NOT_YOURS = Refusal.forbidden("This clinic is not yours.");

    private final Sessions sessions;

    public ClinicRoom(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public String joinEvent() {
        return JoinClinic.EVENT;
    }

    @Override
    public Membership<ClinicView, ClinicView> admit(JoinRequest request) {
        int clinicId = request.clinicId();
        Session session = request.text(TOKEN)
                .or(() -> request.credentials().cookie(COOKIE))
                .map(sessions::verify)
                .orElseThrow(() -> new Refused(Refusal.unauthenticated("There is no session.")));
        if (session.clinics().contains(clinicId)) {
            return membership(clinicId, "staff", Outcome.Shown::new, session);
        }
        if (session.networkAdmin()) {
            int network = session.network();
            return membership(clinicId, "network:" + network, view -> ofNetwork(view, network), session);
        }
        throw new Refused(NOT_YOURS);
    }

    @Override
    public ClinicView prepare(ClinicState state) {
        return ClinicView.of(state);
    }

    @Override
    public List<ServerEvent> events(ClinicView last, ClinicView now) {
        return ClinicEvents.between(last, now);
    }

    private Membership<ClinicView, ClinicView> membership(
            int clinicId, String room, Function<ClinicView, Outcome<ClinicView>> outlook, Session session) {
        return new Membership<>(this, clinicId, room, outlook, session.expiresAt());
    }

    private static Outcome<ClinicView> ofNetwork(ClinicView view, int network) {
        return view.network() == network ? new Outcome.Shown<>(view) : new Outcome.Denied<>(NOT_YOURS);
    }
}
