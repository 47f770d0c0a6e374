package org.queuemed.acceptance.appearance;

/** What pages are seen on, in CSS pixels. */
enum Size {
    PHONE(360, 800),
    LAPTOP(1366, 768),
    TELEVISION(1920, 1080),
    LARGE_TELEVISION(3840, 2160),
    UPRIGHT_TELEVISION(1080, 1920);

    final int width;
    final int height;

    Size(int width, int height) {
        this.width = width;
        this.height = height;
    }

    @Override
    public String toString() {
        return width + "x" + height;
    }
}
