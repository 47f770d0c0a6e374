package org.queuemed.load.option;

import org.queuemed.load.Refusal;

import java.util.List;

/**
 * Who is connected.
 *
 * @param clinics those where patients are called
 * @param patients in line in each, with a phone each
 * @param idle phones, all together, in clinics of their own where nobody is called
 * @param idleClinics how many those are
 */
public record Shape(int clinics, int patients, int screens, int consoles, int idle, int idleClinics) {

    private static final int MOST = 1_000_000;

    static Shape of(Arguments arguments) {
        int patients = arguments.whole("--patients", 20, 1, MOST);
        int idle = arguments.whole("--idle", 0, 0, MOST);
        int idleClinics = arguments.whole("--idle-clinics", (idle + patients - 1) / patients, 0, MOST);
        if (idle > 0 && idleClinics == 0 || idleClinics > idle) {
            throw Refusal.ofCommand("Option --idle-clinics takes a number from 1 to that of --idle.");
        }
        return new Shape(
                arguments.whole("--clinics", 10, 1, MOST),
                patients,
                arguments.whole("--screens", 1, 0, 1_000),
                arguments.whole("--consoles", 1, 0, 1_000),
                idle,
                idleClinics);
    }

    List<String> arguments() {
        return List.of(
                "--clinics", "" + clinics,
                "--patients", "" + patients,
                "--screens", "" + screens,
                "--consoles", "" + consoles,
                "--idle", "" + idle,
                "--idle-clinics", "" + idleClinics);
    }

    /** What one of several processes opens. */
    public Shape share(int index, int of) {
        // who has no idle clinic has no idle phones either
        int withIdle = Math.min(of, idleClinics);
        int idlePhones = index < withIdle ? part(idle, index, withIdle) : 0;
        return new Shape(
                part(clinics, index, of), patients, screens, consoles, idlePhones, part(idleClinics, index, of));
    }

    public int phones() {
        return clinics * patients + idle;
    }

    public int allConsoles() {
        return clinics * consoles;
    }

    public int allScreens() {
        return clinics * screens;
    }

    public int connections() {
        return phones() + allConsoles() + allScreens();
    }

    private static int part(int whole, int index, int of) {
        return whole / of + (index < whole % of ? 1 : 0);
    }

    /** How many sit in one of the idle clinics. */
    public int idleIn(int clinic) {
        return part(idle, clinic, idleClinics);
    }
}
