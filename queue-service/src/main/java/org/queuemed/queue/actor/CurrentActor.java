package org.queuemed.queue.actor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonNumber;
import org.eclipse.microprofile.jwt.JsonWebToken;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Who makes the current request, as their token says: its signature has been verified before this is asked. */
@RequestScoped
public class CurrentActor {

    private final JsonWebToken token;

    CurrentActor(JsonWebToken token) {
        this.token = token;
    }

    public Actor get() {
        return token.getRawToken() == null ? Actor.ANYONE : staff();
    }

    /** When the session of who is logged in ends. */
    public Instant sessionEnd() {
        return Instant.ofEpochSecond(token.getExpirationTime());
    }

    private Actor.Staff staff() {
        Role role = Role.ofClaim(token.getGroups().iterator().next());
        int network = ((JsonNumber) token.getClaim(Claim.NETWORK)).intValue();
        return new Actor.Staff(token.getName(), role, network, clinics());
    }

    private Set<Integer> clinics() {
        Collection<?> clinics = token.getClaim(Claim.CLINICS);
        return clinics.stream().map(id -> ((JsonNumber) id).intValue()).collect(Collectors.toSet());
    }
}
