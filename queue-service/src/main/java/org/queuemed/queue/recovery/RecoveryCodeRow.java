package org.queuemed.queue.recovery;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.queuemed.contract.TokenHash;

import java.time.Instant;
import java.util.UUID;

/** A code that opens a ticket once; known by its hash. */
@Entity
@Table(name = "recovery_code")
class RecoveryCodeRow {

    @Id
    UUID ticketId;

    int clinicId;
    String codeHash;
    Instant expiresAt;
    int wrongTries;

    protected RecoveryCodeRow() {}

    RecoveryCodeRow(UUID ticketId, int clinicId) {
        this.ticketId = ticketId;
        this.clinicId = clinicId;
    }

    RecoveryCodeRow open(String code, Instant until) {
        codeHash = hash(clinicId, code);
        expiresAt = until;
        wrongTries = 0;
        return this;
    }

    /** The same code of another clinic is another one. */
    static String hash(int clinicId, String code) {
        return TokenHash.of(clinicId + " " + code);
    }
}
