package org.queuemed.load.clinics;

import io.vertx.core.Future;
import org.queuemed.load.option.Shape;
import org.queuemed.load.wire.Crowd;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** All clinics of a worker: made, filled and connected, called in turn, and closed at the end. */
public final class Town {

    /** Clinics at once: those of one must come one after another anyway, as each locks its clinic. */
    private static final int MADE_AT_ONCE = 16;

    private static final int CONNECTED_AT_ONCE = 100;

    private final World world;
    private final Shape shape;
    private final List<Clinic> clinics = new ArrayList<>();
    private final List<Doctor> doctors = new ArrayList<>();
    private int turn;

    public Town(World world, Shape shape) {
        this.world = world;
        this.shape = shape;
    }

    /** The clinics with their lines; nobody is connected. */
    public Future<Void> make() {
        return Crowd.of(IntStream.range(0, shape.clinics()).boxed().toList(), MADE_AT_ONCE, index -> makeBusy())
                .compose(made -> Crowd.of(
                        IntStream.range(0, shape.idleClinics()).boxed().toList(), MADE_AT_ONCE, this::makeIdle));
    }

    private Future<Void> makeBusy() {
        return open(shape.patients()).compose(clinic -> {
            doctors.add(new Doctor(clinic, world));
            IntStream.range(0, shape.consoles()).forEach(console -> clinic.addConsole());
            return repeat(shape.screens(), clinic);
        });
    }

    private static Future<Void> repeat(int screens, Clinic clinic) {
        return Crowd.of(IntStream.range(0, screens).boxed().toList(), 1, screen -> clinic.addScreen());
    }

    private Future<Void> makeIdle(int index) {
        return open(shape.idleIn(index)).mapEmpty();
    }

    private Future<Clinic> open(int patients) {
        return world.api().post("/clinics", Map.of("name", "Load")).compose(made -> {
            int id = made.path("clinicId").asInt();
            return world.api()
                    .get("/clinics/" + id + "/join-code")
                    .map(code -> new Clinic(id, code.path("joinToken").asText(), world))
                    .compose(clinic -> fill(clinic, patients));
        });
    }

    private Future<Clinic> fill(Clinic clinic, int patients) {
        clinics.add(clinic);
        return clinic.turn("OPEN")
                .compose(open -> Crowd.of(IntStream.range(0, patients).boxed().toList(), 1, patient -> clinic.arrive()))
                .map(clinic);
    }

    /** Connects everybody, and waits until each was told how things stand. */
    public Future<Void> connect() {
        List<Connection> all =
                clinics.stream().flatMap(clinic -> clinic.members().stream()).toList();
        return Crowd.of(all, CONNECTED_AT_ONCE, Connection::open);
    }

    /** The next clinic's doctor calls. */
    public void callNext(long scheduled) {
        doctors.get(turn).callNext(scheduled);
        turn = (turn + 1) % doctors.size();
    }

    public boolean isQuiet() {
        return doctors.stream().allMatch(Doctor::isDone);
    }

    /** Everybody leaves; the clinics are closed, so that nobody takes them for open ones. */
    public Future<Void> close() {
        clinics.forEach(clinic -> clinic.members().forEach(Connection::leave));
        return Crowd.of(clinics, MADE_AT_ONCE, clinic -> clinic.turn("CLOSED").mapEmpty());
    }
}
