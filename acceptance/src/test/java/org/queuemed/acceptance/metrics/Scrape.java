package org.queuemed.acceptance.metrics;

import org.queuemed.acceptance.process.Part;
import org.queuemed.acceptance.process.QueueMedProcess;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What all instances of all services told at one time. */
record Scrape(String text, List<Series> series) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static Scrape of(QueueMedProcess queuemed) {
        List<Part> services = queuemed.parts().stream()
                .filter(part -> part.name().contains("-service-"))
                .toList();
        List<String> told =
                services.stream().map(part -> get(part.address()).body()).toList();
        List<Series> series = Stream.iterate(0, index -> index < told.size(), index -> index + 1)
                .flatMap(index -> read(told.get(index), services.get(index).name()))
                .toList();
        return new Scrape(String.join("\n", told), series);
    }

    static HttpResponse<String> get(String address) {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(URI.create(address + "/q/metrics")).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking for metrics", e);
        }
    }

    Stream<Series> named(String name) {
        return series.stream().filter(one -> one.name().equals(name));
    }

    /** Of all instances together. */
    double sum(String name, Predicate<Series> which) {
        return named(name).filter(which).mapToDouble(Series::value).sum();
    }

    private static Stream<Series> read(String told, String instance) {
        return told.lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> Series.read(line, instance));
    }
}
