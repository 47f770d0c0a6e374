package org.queuemed.queue.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import org.queuemed.contract.QueueStatus;
import org.queuemed.queue.line.Clinic;
import org.queuemed.queue.line.Reception;
import org.queuemed.queue.refusal.Reason;
import org.queuemed.queue.refusal.Refusal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The clinics, and the order of their commits. */
@ApplicationScoped
public class Clinics implements PanacheRepositoryBase<ClinicRow, Integer> {

    /**
     * Raises the version and so takes the row's lock: from here to the end of the transaction nobody else changes this
     * clinic. The new version is at least the database's clock in milliseconds.
     */
    private static final String LOCK = """
            update clinic
               set version = greatest(version + 1, $2::bigint + 1, floor(extract(epoch from clock_timestamp()) * 1000)::bigint)
             where id = $1
            returning id, network_id, name, locale, time_zone, status, status_message, languages, notice, voice, hours,
                      version""";

    /** The first statement of every transaction that changes a clinic; the clinic at its new version. */
    public Uni<Clinic> lock(int clinicId) {
        return lock(clinicId, 0);
    }

    /** The same, with a version above one that the database does not know of. */
    public Uni<Clinic> lock(int clinicId, long above) {
        return Sql.rows(LOCK, clinicId, above).map(rows -> clinic(found(first(rows), clinicId)));
    }

    /** What the database's clock says: the one clock that all instances share. */
    public Uni<Instant> now() {
        return Sql.rows("select floor(extract(epoch from clock_timestamp()) * 1000)::bigint")
                .map(rows -> Instant.ofEpochMilli(new Columns(rows.getFirst()).big()));
    }

    /** Keeps others from changing the clinic until the transaction ends, without changing it. */
    public Uni<ClinicRow> hold(int clinicId) {
        return findById(clinicId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The same without reading it, for who may change it afterwards: the session then reads it at its new version. */
    public Uni<Void> holdUnread(int clinicId) {
        return Sql.rows("select id from clinic where id = $1 for update", clinicId)
                .replaceWithVoid();
    }

    public Uni<ClinicRow> require(int clinicId) {
        return findById(clinicId).map(row -> found(row, clinicId));
    }

    public Uni<List<ClinicRow>> ofNetwork(int networkId) {
        return list("networkId = ?1 order by id", networkId);
    }

    /** Every clinic's version. */
    public Uni<Map<Integer, Long>> versions() {
        return Panache.getSession()
                .chain(session -> session.createQuery("select id, version from ClinicRow", Object[].class)
                        .getResultList())
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> (Integer) row[0], row -> (Long) row[1])));
    }

    private static Object[] first(List<Object[]> rows) {
        return rows.isEmpty() ? null : rows.getFirst();
    }

    private static Clinic clinic(Object[] row) {
        Columns read = new Columns(row);
        return new Clinic(
                read.whole(),
                read.whole(),
                read.text(),
                Locale.forLanguageTag(read.text()),
                ZoneId.of(read.text()),
                read.oneOf(QueueStatus.class),
                read.text(),
                Reception.of(read.texts(), read.text(), read.flag(), read.texts()),
                read.big());
    }

    private static <T> T found(T row, int clinicId) {
        if (row == null) {
            throw new Refusal(Reason.NO_SUCH_CLINIC, "There is no clinic " + clinicId + ".");
        }
        return row;
    }
}
