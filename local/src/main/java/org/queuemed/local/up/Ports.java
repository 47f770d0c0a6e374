package org.queuemed.local.up;

import org.queuemed.local.backend.FreePort;
import org.queuemed.local.gateway.Upstream;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Where the services will listen: known before they start, because the gateway is there first. */
final class Ports {

    private Ports() {}

    static Map<Upstream, List<Integer>> forReplicas(int replicas) {
        Set<Integer> taken = new HashSet<>();
        Map<Upstream, List<Integer>> ports = new EnumMap<>(Upstream.class);
        for (Upstream upstream : Upstream.values()) {
            ports.put(
                    upstream,
                    Stream.generate(FreePort::next)
                            .filter(taken::add)
                            .limit(replicas)
                            .toList());
        }
        return ports;
    }
}
