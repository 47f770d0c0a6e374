package org.queuemed.acceptance.metrics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A panel of lines over time, from 0 on, with what each of them is called below. */
record LinesDrawing(Span span, Unit unit, int width, int height) {

    private static final String[] COLOURS = {
        "#1f77b4", "#d95f02", "#2ca02c", "#c2185b", "#7b52ab", "#8c564b", "#17a2b8", "#b8860b", "#555555", "#e377c2",
        "#9acd32", "#000080"
    };

    private static final int LEFT = 62;
    private static final int RIGHT = 12;
    private static final int TOP = 30;
    private static final int ROW = 13;

    /** Of a letter, about; fonts differ. */
    private static final double LETTER = 5.4;

    private static final int SWATCH = 22;
    private static final int MINUTE = 60;

    /** A name below the lines. */
    private record Entry(Line line, String colour, int x, int row) {}

    String drawn(List<Line> all) {
        List<Entry> entries = entries(all);
        int rows = entries.isEmpty() ? 0 : entries.getLast().row() + 1;
        int bottom = height - rows * ROW - 24;
        double most = unit.above(all.stream().mapToDouble(Line::most).max().orElse(0));
        return grid(bottom, most)
                + entries.stream()
                        .map(entry -> line(entry, bottom, most) + name(entry, bottom))
                        .collect(Collectors.joining());
    }

    /** What was never anything but 0 comes last. */
    private List<Entry> entries(List<Line> all) {
        List<Line> sorted =
                all.stream().sorted(Comparator.comparing(Line::isFlatAtZero)).toList();
        List<Entry> entries = new ArrayList<>();
        double x = 8;
        int row = 0;
        for (Line line : sorted) {
            double wide = SWATCH + LETTER * called(line).length();
            if (x > 8 && x + wide > width) {
                x = 8;
                row++;
            }
            entries.add(new Entry(line, COLOURS[entries.size() % COLOURS.length], (int) x, row));
            x += wide;
        }
        return entries;
    }

    private static String called(Line line) {
        return line.isFlatAtZero() ? line.name() + " (0)" : line.name();
    }

    private String grid(int bottom, double most) {
        StringBuilder svg = new StringBuilder();
        for (int quarter = 0; quarter <= 4; quarter += 2) {
            double y = y(most * quarter / 4, bottom, most);
            svg.append(rule(LEFT, y, width - RIGHT, y));
            svg.append(words(LEFT - 6, y + 3, "end", unit.text(most * quarter / 4)));
        }
        for (int second = 0; second <= span.seconds(); second += MINUTE) {
            double x = x(span.begin().getEpochSecond() + second);
            svg.append(rule(x, TOP, x, bottom));
            svg.append(words(x, bottom + ROW, "middle", second / MINUTE + " min"));
        }
        return svg.toString();
    }

    private String line(Entry entry, int bottom, double most) {
        String points = entry.line().points().stream()
                .map(point ->
                        String.format(Locale.ROOT, "%.1f,%.1f", x(point.epochSecond()), y(point.value(), bottom, most)))
                .collect(Collectors.joining(" "));
        return String.format(
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\"/>%n", points, entry.colour());
    }

    private String name(Entry entry, int bottom) {
        int y = bottom + 2 * ROW + entry.row() * ROW + 3;
        return String.format(
                        Locale.ROOT,
                        "<rect x=\"%d\" y=\"%d\" width=\"9\" height=\"3\" fill=\"%s\"/>",
                        entry.x(),
                        y - 5,
                        entry.colour())
                + words(entry.x() + 13, y, "start", called(entry.line()));
    }

    private double x(double epochSecond) {
        return LEFT + span.part(epochSecond) * (width - LEFT - RIGHT);
    }

    private static double y(double value, int bottom, double most) {
        return bottom - value / most * (bottom - TOP);
    }

    private static String rule(double x1, double y1, double x2, double y2) {
        return String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#e4e6e9\"/>%n",
                x1,
                y1,
                x2,
                y2);
    }

    private static String words(double x, double y, String anchor, String said) {
        return String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"#555\">%s</text>%n",
                x,
                y,
                anchor,
                Picture.text(said));
    }
}
