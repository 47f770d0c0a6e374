package org.queuemed.display.screen;

import org.queuemed.contract.ClinicState;

import java.util.Set;
import java.util.stream.Collectors;

/** The screens that staff let in, and the one view that they all show. */
final class Screens {

    private final Set<String> tokenHashes;
    private final ScreenView view;

    Screens(ClinicState state) {
        tokenHashes =
                state.displays().stream().map(ClinicState.Display::tokenHash).collect(Collectors.toUnmodifiableSet());
        view = ScreenView.of(state);
    }

    boolean letIn(String tokenHash) {
        return tokenHashes.contains(tokenHash);
    }

    ScreenView view() {
        return view;
    }
}
