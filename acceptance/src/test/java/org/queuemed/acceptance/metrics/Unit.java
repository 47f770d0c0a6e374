package org.queuemed.acceptance.metrics;

import java.util.Locale;

/** What the dashboard's numbers are of, by Grafana's names for it, and how people read them. */
enum Unit {
    SHORT("short", 1, ""),
    S("s", 1_000, " ms"),
    CPM("cpm", 1, " / min"),
    CPS("cps", 1, " / s"),
    REQPS("reqps", 1, " / s"),
    PERCENTUNIT("percentunit", 100, " %"),
    BYTES("bytes", 1d / (1 << 20), " MiB");

    private final String name;
    private final double factor;
    private final String suffix;

    Unit(String name, double factor, String suffix) {
        this.name = name;
        this.factor = factor;
        this.suffix = suffix;
    }

    static Unit of(String name) {
        for (Unit unit : values()) {
            if (unit.name.equals(name)) {
                return unit;
            }
        }
        throw new AssertionError("a unit that nobody can draw yet: " + name);
    }

    String text(double value) {
        if (this == S && value >= 1) {
            return String.format(Locale.ROOT, "%.1f s", value);
        }
        double shown = value * factor;
        String digits = shown == Math.rint(shown) || shown >= 100 ? "%,.0f" : shown >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, digits, shown) + suffix;
    }

    /** The end of an axis: the next of 1, 2, 5, 10, 20 and so on, as it is shown. */
    double above(double most) {
        double shown = most * factor;
        if (shown <= 0) {
            return 1 / factor;
        }
        double power = Math.pow(10, Math.floor(Math.log10(shown)));
        for (int step : new int[] {1, 2, 5}) {
            if (shown <= step * power) {
                return step * power / factor;
            }
        }
        return 10 * power / factor;
    }
}
