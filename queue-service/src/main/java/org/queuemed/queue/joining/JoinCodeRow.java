package org.queuemed.queue.joining;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;

/** A join code. A rotated one stays, expired, so that its poster is told so rather than that it never was. */
@Entity
@Table(name = "join_code")
class JoinCodeRow {

    @Id
    String token;

    int clinicId;
    Instant createdAt;
    Instant expiresAt;

    protected JoinCodeRow() {}

    JoinCodeRow(String token, int clinicId, Instant createdAt, Instant expiresAt) {
        this.token = token;
        this.clinicId = clinicId;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
