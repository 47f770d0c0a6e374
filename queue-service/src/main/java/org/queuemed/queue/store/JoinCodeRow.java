package org.queuemed.queue.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.queuemed.queue.refusal.Reason;
import org.queuemed.queue.refusal.Refusal;

import java.time.Instant;

/** A join code. A rotated one stays, expired, so that its poster is told so rather than that it never was. */
@Entity
@Table(name = "join_code")
public class JoinCodeRow {

    @Id
    String token;

    int clinicId;
    Instant createdAt;
    Instant expiresAt;

    protected JoinCodeRow() {}

    public JoinCodeRow(String token, int clinicId, Instant createdAt, Instant expiresAt) {
        this.token = token;
        this.clinicId = clinicId;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    public String token() {
        return token;
    }

    public int clinicId() {
        return clinicId;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public void mustBeValid(Instant now) {
        if (!now.isBefore(expiresAt)) {
            throw new Refusal(Reason.JOIN_CODE_EXPIRED, "This join code has expired: scan the clinic's current one.");
        }
    }
}
