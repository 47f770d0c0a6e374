package org.queuemed.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Every file there is, by the path it is asked for, read once. The pages' own templates are completed with the names of
 * their bundles and with the {@linkplain #build() build} they belong to.
 */
final class WebFiles {

    private static final String ASSETS = "/assets/";
    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "woff2", "font/woff2",
            "html", "text/html; charset=utf-8",
            "webmanifest", "application/manifest+json",
            "json", "application/json",
            "txt", "text/plain; charset=utf-8");

    /** Files that are served as they are, each under its own name. */
    private static final List<String> STATIC =
            List.of("manifest.webmanifest", "icon.svg", "icon-maskable.svg", "robots.txt");

    private final Map<String, WebFile> files = new HashMap<>();
    private final String retry = new String(read("retry/retry.js"), StandardCharsets.UTF_8);
    private final String build;

    private WebFiles() {
        Bundles bundles = Bundles.read(read("bundles.json"));
        Set<String> names = new TreeSet<>();
        for (Bundles.Bundle bundle : bundles.all()) {
            files.put(ASSETS + bundle.name(), file("assets/" + bundle.name(), true));
            names.add(bundle.name());
        }
        build = Digest.of(names.toString().getBytes(StandardCharsets.UTF_8));
        STATIC.forEach(name -> files.put("/" + name, file("static/" + name, false)));
        for (String page : List.of("patient", "display", "console")) {
            files.put("/" + page + ".html", page(page, bundles.of(page + "/" + page + ".ts")));
        }
        rename(bundles.of("patient/sw.ts"), "/sw.js");
        rename(bundles.of("realtime/queuemed-realtime.ts"), "/queuemed-realtime.js");
        byte[] self = ("{\"build\":\"" + build + "\"}").getBytes(StandardCharsets.UTF_8);
        files.put("/build.json", WebFile.of(self, TYPES.get("json"), false));
    }

    static WebFiles load() {
        return new WebFiles();
    }

    Optional<WebFile> at(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /** Changes with any byte of any bundle; a page that runs for weeks compares it with its own. */
    String build() {
        return build;
    }

    /** As a content security policy allows the one inline script of the pages. */
    String retryHash() {
        return "'sha256-" + Digest.whole(retry.getBytes(StandardCharsets.UTF_8)) + "'";
    }

    private WebFile page(String name, Bundles.Bundle bundle) {
        String template = new String(read(name + "/" + name + ".html"), StandardCharsets.UTF_8);
        String page = template.replace("{js}", ASSETS + bundle.name())
                .replace("{css}", ASSETS + bundle.css().orElseThrow())
                .replace("{retry}", retry)
                .replace("{build}", build);
        return WebFile.of(page.getBytes(StandardCharsets.UTF_8), TYPES.get("html"), false);
    }

    /** A bundle that is known by a name which others hold, so that the name must stay. */
    private void rename(Bundles.Bundle bundle, String path) {
        files.remove(ASSETS + bundle.name());
        files.put(path, file("assets/" + bundle.name(), false));
    }

    private static WebFile file(String name, boolean lasting) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return WebFile.of(read(name), TYPES.getOrDefault(ending, "application/octet-stream"), lasting);
    }

    private static byte[] read(String name) {
        try (InputStream in = WebFiles.class.getResourceAsStream("files/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the pages were built without " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
