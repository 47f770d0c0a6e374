package org.queuemed.acceptance.metrics;

import java.util.List;
import java.util.Locale;

/** A panel of numbers: the newest of each line, side by side. */
record FiguresDrawing(Unit unit, int width, int height) {

    String drawn(List<Line> lines) {
        StringBuilder svg = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            svg.append(String.format(
                    Locale.ROOT,
                    """
                    <g transform="translate(%d %d)" text-anchor="middle"><text font-size="26" fill="#1d6f42">%s</text>\
                    <text y="20" fill="#555">%s</text></g>
                    """,
                    (2 * i + 1) * width / (2 * lines.size()),
                    height * 3 / 5,
                    unit.text(line.points().getLast().value()),
                    Picture.text(line.name())));
        }
        return svg.toString();
    }
}
