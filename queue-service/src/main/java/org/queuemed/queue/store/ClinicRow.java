package org.queuemed.queue.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.queuemed.contract.QueueStatus;
import org.queuemed.queue.line.Clinic;
import org.queuemed.queue.line.OpeningHours;
import org.queuemed.queue.line.Reception;

import java.time.ZoneId;
import java.util.Locale;

/** A clinic. Its version is raised by {@link Clinics#lock} alone. */
@Entity
@Table(name = "clinic")
public class ClinicRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Integer id;

    int networkId;
    String name;
    String locale;
    String timeZone;

    @Enumerated(EnumType.STRING)
    QueueStatus status;

    String statusMessage;
    String[] languages;
    String notice;
    boolean voice;
    String[] hours;

    @Column(updatable = false)
    long version;

    protected ClinicRow() {}

    public ClinicRow(int networkId, String name, Locale locale, ZoneId zone) {
        this.networkId = networkId;
        this.status = QueueStatus.CLOSED;
        describe(name, locale, zone);
        receive(Reception.DEFAULT);
    }

    public final void describe(String newName, Locale newLocale, ZoneId zone) {
        name = newName;
        locale = newLocale.toLanguageTag();
        timeZone = zone.getId();
    }

    public final void receive(Reception reception) {
        languages = reception.languages().toArray(String[]::new);
        notice = reception.notice();
        voice = reception.voice();
        hours = reception.hours().stream().map(OpeningHours::toString).toArray(String[]::new);
    }

    public long version() {
        return version;
    }

    /** {@code message} null for the default sentence. */
    public void turn(QueueStatus newStatus, String message) {
        status = newStatus;
        statusMessage = message;
    }

    public Clinic toClinic() {
        Locale language = Locale.forLanguageTag(locale);
        Reception reception = Reception.of(languages, notice, voice, hours);
        return new Clinic(
                id, networkId, name, language, ZoneId.of(timeZone), status, statusMessage, reception, version);
    }
}
