package org.queuemed.queue.store;

import io.smallrye.mutiny.Uni;
import org.queuemed.queue.line.Clinic;
import org.queuemed.queue.line.Room;
import org.queuemed.queue.line.Screen;
import org.queuemed.queue.line.Service;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a clinic has beside its tickets, read by one statement, as every change reads it. */
final class Furniture {

    private static final String READ = """
            select 'service' as kind, id, name, prefix as detail, expected_minutes as minutes, null::bigint[] as services
              from service
             where clinic_id = $1 and removed_at is null
            union all
            select 'room', id, name, null, null, services
              from room
             where clinic_id = $1 and removed_at is null
            union all
            select 'screen', id, null, token_hash, null, null
              from display
             where clinic_id = $1 and removed_at is null
            union all
            (select 'code', 0, null, token, null, null
               from join_code
              where clinic_id = $1 and expires_at > $2
              order by expires_at desc
              limit 1)
            order by 1, 2""";

    private final List<Service> services = new ArrayList<>();
    private final List<Room> rooms = new ArrayList<>();
    private final List<Screen> screens = new ArrayList<>();
    private String joinToken;

    private Furniture() {}

    static Uni<Furniture> of(Clinic clinic) {
        return Sql.rows(READ, clinic.id(), clinic.at()).map(rows -> {
            Furniture furniture = new Furniture();
            rows.forEach(row -> furniture.add(new Columns(row)));
            return furniture;
        });
    }

    private void add(Columns row) {
        String kind = row.text();
        long id = row.big();
        String name = row.text();
        String detail = row.text();
        switch (kind) {
            case "service" -> services.add(new Service(id, name, detail, row.whole()));
            case "room" -> rooms.add(new Room(id, name, Set.of(row.behind(1).longs())));
            case "screen" -> screens.add(new Screen(Math.toIntExact(id), detail));
            case "code" -> joinToken = detail;
            default -> throw new IllegalStateException(kind);
        }
    }

    List<Service> services() {
        return services;
    }

    List<Room> rooms() {
        return rooms;
    }

    List<Screen> screens() {
        return screens;
    }

    /** Of the valid code that lasts longest; null where none is valid. */
    String joinToken() {
        return joinToken;
    }
}
