package org.queuemed.notification.patient;

import org.queuemed.contract.ClinicState;
import org.queuemed.contract.TokenHash;
import org.queuemed.contract.event.JoinPatient;
import org.queuemed.contract.event.ServerEvent;
import org.queuemed.realtime.room.JoinRequest;
import org.queuemed.realtime.room.Membership;
import org.queuemed.realtime.room.Outcome;
import org.queuemed.realtime.room.Refusal;
import org.queuemed.realtime.room.Refused;
import org.queuemed.realtime.room.RoomKind;

import java.util.List;

/** {@code patient:{token}}: whoever has the token is the patient. It is known here by its hash only. */
public final class PatientRoom implements RoomKind<Tickets, PatientView> {

    /** The member of {@link JoinPatient} that is the credential. */
    public static final String TOKEN = "patientToken";

    @Override
    public String joinEvent() {
        return JoinPatient.EVENT;
    }

    @Override
    public Membership<Tickets, PatientView> admit(JoinRequest request) {
        int clinicId = request.clinicId();
        String tokenHash = request.text(TOKEN)
                .map(TokenHash::of)
                .orElseThrow(() -> new Refused(Refusal.unauthenticated("The patient's token is missing.")));
        Refusal unknown = Refusal.noSuchRoom("No ticket of clinic " + clinicId + " has this token.");
        return new Membership<>(this, clinicId, tokenHash, tickets -> outcome(tickets, tokenHash, unknown), null);
    }

    @Override
    public Tickets prepare(ClinicState state) {
        return new Tickets(state);
    }

    @Override
    public List<ServerEvent> events(PatientView last, PatientView now) {
        return PatientEvents.between(last, now);
    }

    /** What has ended is published for a while only. */
    @Override
    public boolean isOver(PatientView view) {
        return view.standing() instanceof Standing.Over;
    }

    private static Outcome<PatientView> outcome(Tickets tickets, String tokenHash, Refusal unknown) {
        return tickets.of(tokenHash)
                .<Outcome<PatientView>>map(Outcome.Shown::new)
                .orElseGet(() -> new Outcome.Absent<>(unknown));
    }
}
