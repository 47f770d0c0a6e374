package org.queuemed.queue.clinics;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.queuemed.queue.actor.Actor;
import org.queuemed.queue.actor.Role;
import org.queuemed.queue.change.ClinicChange;
import org.queuemed.queue.change.ClinicChanges;
import org.queuemed.queue.line.Line;
import org.queuemed.queue.line.Service;
import org.queuemed.queue.refusal.Reason;
import org.queuemed.queue.refusal.Refusal;
import org.queuemed.queue.store.ServiceRow;
import org.queuemed.queue.store.Services;

import java.util.List;

/** Adds, changes and removes the services of a clinic; one always stays. */
@ApplicationScoped
class ServiceSetup {

    private final ClinicChanges changes;
    private final Services services;

    ServiceSetup(ClinicChanges changes, Services services) {
        this.changes = changes;
        this.services = services;
    }

    Uni<List<Service>> of(int clinicId, Actor actor) {
        return changes.read(clinicId, line -> {
            line.clinic().mustBe(actor, Role.STAFF);
            return Uni.createFrom().item(line.services());
        });
    }

    Uni<Service> add(int clinicId, Service service, Actor actor) {
        ServiceRow row = new ServiceRow(clinicId, service.name(), service.prefix(), service.expectedMinutes());
        return changes.by(actor, Role.MANAGER, clinicId, change -> services.persistAndFlush(row))
                .map(outcome -> outcome.answer().toService());
    }

    Uni<Service> change(int clinicId, Service service, Actor actor) {
        return changes.by(
                        actor,
                        Role.MANAGER,
                        clinicId,
                        change -> services.require(clinicId, service.id())
                                .invoke(row ->
                                        row.describe(service.name(), service.prefix(), service.expectedMinutes())))
                .map(outcome -> outcome.answer().toService());
    }

    Uni<Void> remove(int clinicId, long serviceId, Actor actor) {
        return changes.by(actor, Role.MANAGER, clinicId, change -> remove(change, serviceId))
                .replaceWithVoid();
    }

    private Uni<Void> remove(ClinicChange change, long serviceId) {
        return services.require(change.clinic().id(), serviceId)
                .call(() -> change.line().invoke(line -> mustBeSpare(line, serviceId)))
                .invoke(row -> row.remove(change.clinic().at()))
                .invoke(change::forgetLine)
                .replaceWithVoid();
    }

    private static void mustBeSpare(Line line, long serviceId) {
        if (line.services().size() == 1) {
            throw new Refusal(Reason.IN_USE, "A clinic keeps at least one service.");
        }
        boolean queuedFor =
                line.tickets().stream().anyMatch(ticket -> ticket.status().isOpen() && ticket.serviceId() == serviceId);
        if (queuedFor) {
            throw new Refusal(Reason.IN_USE, "Somebody queues for this service.");
        }
    }
}
