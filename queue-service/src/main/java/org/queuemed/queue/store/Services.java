package org.queuemed.queue.store;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.queuemed.queue.line.Service;
import org.queuemed.queue.refusal.Reason;
import org.queuemed.queue.refusal.Refusal;

/** The services that clinics offer now. */
@ApplicationScoped
public class Services implements PanacheRepositoryBase<ServiceRow, Long> {

    /** Of a ticket that is there, so the service is, too: offered still, or not any more. */
    public Uni<Service> everOffered(long serviceId) {
        return findById(serviceId).map(ServiceRow::toService);
    }

    public Uni<ServiceRow> require(int clinicId, long serviceId) {
        return find("clinicId = ?1 and id = ?2 and removedAt is null", clinicId, serviceId)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> new Refusal(Reason.NO_SUCH_SERVICE, "This clinic has no service " + serviceId + "."));
    }
}
