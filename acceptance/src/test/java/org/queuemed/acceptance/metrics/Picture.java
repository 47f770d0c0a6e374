package org.queuemed.acceptance.metrics;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * The dashboard as Grafana would lay it out, drawn as SVG from what a Prometheus answers.
 *
 * @param rateInterval what Grafana would put for {@code $__rate_interval}: four times that between two scrapes
 */
record Picture(Span span, List<Panel> panels, Duration rateInterval) {

    /** Of one cell of the grid, in pixels. */
    private static final int WIDTH = 50;

    private static final int HEIGHT = 30;
    private static final int BETWEEN = 4;
    private static final int COLUMNS = 24;

    String drawn(Prometheus prometheus) {
        int rows = panels.stream()
                .mapToInt(panel -> panel.place().y() + panel.place().height())
                .max()
                .orElseThrow();
        StringBuilder svg = new StringBuilder(String.format(Locale.ROOT, """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" font-family="sans-serif" font-size="10">
                <rect width="%1$d" height="%2$d" fill="#f2f3f5"/>
                """, COLUMNS * WIDTH, rows * HEIGHT));
        panels.forEach(panel -> svg.append(drawn(panel, panel.lines(prometheus, span, rateInterval))));
        return svg.append("</svg>\n").toString();
    }

    private String drawn(Panel panel, List<Line> lines) {
        Panel.Place place = panel.place();
        int width = place.width() * WIDTH - 2 * BETWEEN;
        int height = place.height() * HEIGHT - 2 * BETWEEN;
        String inside = panel.figures()
                ? new FiguresDrawing(panel.unit(), width, height).drawn(lines)
                : new LinesDrawing(span, panel.unit(), width, height).drawn(lines);
        return String.format(
                Locale.ROOT,
                """
                <g transform="translate(%d %d)">
                <rect width="%d" height="%d" rx="3" fill="#fff" stroke="#d5d8dc"/>
                <text x="8" y="17" font-size="12" font-weight="bold" fill="#222">%s</text>
                %s</g>
                """,
                place.x() * WIDTH + BETWEEN,
                place.y() * HEIGHT + BETWEEN,
                width,
                height,
                text(panel.title()),
                inside);
    }

    /** As it may stand in XML. */
    static String text(String said) {
        return said.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
