package org.queuemed.acceptance.store;

import org.queuemed.acceptance.cluster.Ports;

import java.util.List;

/** How servers of Redis and sentinels are reached, by the services and by each other. */
public sealed interface Transport {

    Transport CLEAR = new Clear();

    /** The port that they are known by, where what a test asks comes in at {@code plain}. */
    int portBeside(int plain);

    /** Lines of the configuration of one that is known by that port. */
    List<String> settings(int port);

    String scheme();

    /** As it is within one machine. */
    record Clear() implements Transport {

        @Override
        public int portBeside(int plain) {
            return plain;
        }

        @Override
        public List<String> settings(int port) {
            return List.of();
        }

        @Override
        public String scheme() {
            return "redis";
        }
    }

    /** Everybody by TLS: services, replicas, sentinels, the nodes of a cluster. */
    record Tls(Certificate certificate) implements Transport {

        @Override
        public int portBeside(int plain) {
            return Ports.next();
        }

        @Override
        public List<String> settings(int port) {
            return List.of(
                    "tls-port " + port,
                    "tls-cert-file " + certificate.certificate(),
                    "tls-key-file " + certificate.key(),
                    "tls-ca-cert-file " + certificate.authority(),
                    "tls-auth-clients no",
                    "tls-replication yes",
                    "tls-cluster yes");
        }

        @Override
        public String scheme() {
            return "rediss";
        }
    }
}
