package org.queuemed.admission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whose word is taken for who asks. Each proxy on the way adds to {@code X-Forwarded-For} whom it heard, at the end; so what
 * stands left of the first that is not trusted is only a claim.
 */
public final class TrustedProxies {

    private final List<AddressRange> ranges;

    private TrustedProxies(List<AddressRange> ranges) {
        this.ranges = ranges;
    }

    /**
     * @param ranges such as {@code 10.0.0.0/8} or {@code ::1}
     * @throws IllegalArgumentException where one is none
     */
    public static TrustedProxies of(List<String> ranges) {
        return new TrustedProxies(ranges.stream().map(AddressRange::read).toList());
    }

    /**
     * Who asks, as a name for counting; of IPv6 the network of 64 bits. Empty where nobody outside is named: a proxy that
     * says nothing must not count as one person.
     *
     * @param peer the other end of the connection
     * @param forwardedFor the values of {@code X-Forwarded-For}, in their order
     */
    public Optional<String> whoAsks(String peer, List<String> forwardedFor) {
        List<String> way = new ArrayList<>();
        forwardedFor.forEach(value -> way.addAll(List.of(value.split(","))));
        way.add(peer);
        for (String hop : way.reversed()) {
            Optional<Address> address = Address.read(hop);
            if (address.isEmpty()) {
                return Optional.empty();
            }
            if (ranges.stream().noneMatch(range -> range.contains(address.get()))) {
                return Optional.of(address.get().subscriber());
            }
        }
        return Optional.empty();
    }
}
