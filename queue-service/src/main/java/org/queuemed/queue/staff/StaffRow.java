package org.queuemed.queue.staff;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import org.queuemed.queue.actor.Role;

import java.util.HashSet;
import java.util.Set;

/** An account. The clinics are few, and whoever reads an account needs them. */
@Entity
@Table(name = "staff")
class StaffRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Integer id;

    int networkId;
    String username;
    String passwordHash;
    String displayName;

    @Enumerated(EnumType.STRING)
    Role role;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "staff_clinic", joinColumns = @JoinColumn(name = "staff_id"))
    @Column(name = "clinic_id")
    Set<Integer> clinics = new HashSet<>();

    protected StaffRow() {}

    StaffRow(int networkId, String username, String passwordHash, String displayName, Role role) {
        this.networkId = networkId;
        this.username = username;
        this.passwordHash = passwordHash;
        this.displayName = displayName;
        this.role = role;
    }
}
