package org.queuemed.local.up;

import com.sun.net.httpserver.HttpServer;
import org.queuemed.contract.ContractJson;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/** A process in the place of a service: it is ready at once, and tells its environment to whoever asks for anything. */
public final class StandIn {

    private StandIn() {}

    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        byte[] environment = ContractJson.mapper().writeValueAsBytes(System.getenv());
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, environment.length);
            exchange.getResponseBody().write(environment);
            exchange.close();
        });
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(StandIn::sayWhatIsStillThere));
        System.out.println("stand-in listens on " + port);
    }

    /** For the tests of the order of stopping. */
    private static void sayWhatIsStillThere() {
        URI redis = URI.create(System.getenv("REDIS_URL"));
        try {
            new Socket(redis.getHost(), redis.getPort()).close();
            System.out.println("stand-in ends before Redis");
        } catch (IOException e) {
            System.out.println("stand-in ends after Redis");
        }
    }

    /** One that cannot start. */
    public static final class Broken {

        private Broken() {}

        public static void main(String[] arguments) {
            System.out.println("the migration failed: no luck today");
            System.exit(3);
        }
    }
}
