package org.queuemed.acceptance.pages;

import org.queuemed.acceptance.client.Clinic;

import java.util.List;
import java.util.Map;

/** A clinic whose own language is another one, or that speaks several. */
public final class Speaking {

    private Speaking() {}

    /** @param languages its own first, each {@code fr}, {@code en} or {@code ar} */
    public static Clinic of(Clinic clinic, String... languages) {
        clinic.api()
                .patch(clinic.path(), Map.of("locale", languages[0], "languages", List.of(languages)))
                .expect(200);
        return clinic;
    }
}
