package org.queuemed.web;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

import static org.assertj.core.api.Assertions.assertThat;

class PagesTest {

    /** All that a phone fetches to stand in line, compressed. */
    private static final int BUDGET = 60_000;

    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");
    private static final Pattern INLINE = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Vertx VERTX = Vertx.vertx();
    private static int port;

    @BeforeAll
    static void serve() {
        Router router = Router.router(VERTX);
        new Pages().routes(router);
        HttpServer server = VERTX.createHttpServer().requestHandler(router);
        port = server.listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
    }

    @AfterAll
    static void stop() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/join/some-token", "/queue/some-token", "/display", "/console"})
    void a_page_is_asked_for_each_time_and_trusts_nothing_but_its_own_origin(String path) throws Exception {
        HttpResponse<byte[]> page = get(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(header(page, "content-type")).isEqualTo("text/html; charset=utf-8");
        assertThat(header(page, "cache-control")).isEqualTo("no-cache");
        assertThat(header(page, "referrer-policy")).isEqualTo("no-referrer");
        assertThat(header(page, "content-security-policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "*", "%s");
        assertThat(text(page)).doesNotContain("{css}", "{js}", "{retry}", "{build}");
    }

    /** What a browser does before it runs a script that stands in the page. */
    @ParameterizedTest
    @ValueSource(strings = {"/join/some-token", "/display", "/console"})
    void every_script_in_a_page_is_allowed_by_its_hash(String path) throws Exception {
        HttpResponse<byte[]> page = get(path);

        List<String> scripts = INLINE.matcher(text(page))
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(scripts).isNotEmpty();
        for (String script : scripts) {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            assertThat(header(page, "content-security-policy"))
                    .containsPattern("script-src [^;]*'sha256-"
                            + Pattern.quote(Base64.getEncoder().encodeToString(hash)) + "'");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/join/some-token", "/display", "/console"})
    void what_a_page_is_made_of_is_kept_for_good(String path) throws Exception {
        List<String> assets = assetsOf(path);

        assertThat(assets).hasSize(2);
        for (String asset : assets) {
            HttpResponse<byte[]> file = get(asset);
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(header(file, "cache-control")).isEqualTo("public, max-age=31536000, immutable");
        }
    }

    @Test
    void the_phones_page_is_small_and_needs_one_round_trip_after_the_html() throws Exception {
        int size = get("/join/some-token", "accept-encoding", "gzip").body().length;
        for (String asset : assetsOf("/join/some-token")) {
            size += get(asset, "accept-encoding", "gzip").body().length;
            assertThat(text(get(asset)))
                    .as("asks for nothing more before it runs")
                    .doesNotContainPattern("\\bimport\\s*[\"{*]")
                    .doesNotContain("@import");
        }

        assertThat(size).isLessThan(BUDGET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sw.js",
                "/queuemed-realtime.js",
                "/build.json",
                "/manifest.webmanifest",
                "/icon.svg",
                "/icon-maskable.svg",
                "/robots.txt"
            })
    void a_file_whose_name_must_stay_is_asked_for_each_time(String path) throws Exception {
        HttpResponse<byte[]> file = get(path);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(header(file, "cache-control")).isEqualTo("no-cache");
    }

    @Test
    void what_the_browser_has_already_is_not_sent_again() throws Exception {
        String tag = header(get("/console"), "etag");

        HttpResponse<byte[]> again = get("/console", "if-none-match", tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "etag")).isEqualTo(tag);
    }

    @Test
    void it_comes_compressed_to_who_can_read_that_and_says_that_it_depends() throws Exception {
        HttpResponse<byte[]> packed = get("/console", "accept-encoding", "gzip, br");

        assertThat(header(packed, "content-encoding")).isEqualTo("gzip");
        assertThat(header(packed, "vary")).isEqualToIgnoringCase("accept-encoding");
        byte[] unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes();
        assertThat(unpacked).isEqualTo(get("/console").body());
    }

    @Test
    void the_build_of_a_page_is_the_one_that_is_told() throws Exception {
        Matcher build = Pattern.compile("data-build=\"([^\"]+)\"").matcher(text(get("/display")));

        assertThat(build.find()).isTrue();
        assertThat(text(get("/build.json"))).isEqualTo("{\"build\":\"" + build.group(1) + "\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/none.js",
                "/assets/",
                "/assets/..%2fbundles.json",
                "/assets/../bundles.json",
                "/bundles.json",
                "/patient.html",
                "/join/",
                "/join/a/b",
                "/retry/retry.js"
            })
    void there_is_nothing_else(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    private static List<String> assetsOf(String page) throws Exception {
        return ASSET.matcher(text(get(page)))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    private static HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
