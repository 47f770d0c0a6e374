package org.queuemed.queue.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A row that {@link Sql} found, read from its first column to its last: each column once, in its order. */
final class Columns {

    private final Object[] row;
    private int next;

    Columns(Object[] row) {
        this.row = row;
    }

    /** Past so many columns. */
    Columns behind(int columns) {
        next += columns;
        return this;
    }

    String text() {
        return (String) row[next++];
    }

    String[] texts() {
        return (String[]) row[next++];
    }

    Long[] longs() {
        return (Long[]) row[next++];
    }

    UUID id() {
        return (UUID) row[next++];
    }

    boolean flag() {
        return (Boolean) row[next++];
    }

    int whole() {
        return ((Number) row[next++]).intValue();
    }

    long big() {
        return ((Number) row[next++]).longValue();
    }

    /** Null where the column is. */
    Long bigOrNull() {
        Number number = (Number) row[next++];
        return number == null ? null : number.longValue();
    }

    double real() {
        return ((Number) row[next++]).doubleValue();
    }

    /** Null where the column is. */
    Double realOrNull() {
        Number number = (Number) row[next++];
        return number == null ? null : number.doubleValue();
    }

    LocalDate day() {
        return (LocalDate) row[next++];
    }

    /** Null where the column is. */
    Instant instant() {
        OffsetDateTime time = (OffsetDateTime) row[next++];
        return time == null ? null : time.toInstant();
    }

    <E extends Enum<E>> E oneOf(Class<E> names) {
        return Enum.valueOf(names, text());
    }
}
