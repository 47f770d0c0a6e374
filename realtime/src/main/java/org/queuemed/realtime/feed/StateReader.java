package org.queuemed.realtime.feed;

import com.fasterxml.jackson.databind.ObjectReader;
import org.jboss.logging.Logger;
import org.queuemed.contract.ClinicState;
import org.queuemed.contract.ContractJson;

import java.io.IOException;
import java.util.Optional;

/** Reads what was published. What cannot be read is logged, without a word of its content, and left out. */
final class StateReader {

    private static final Logger LOG = Logger.getLogger(StateReader.class);
    private static final ObjectReader READER = ContractJson.mapper().readerFor(ClinicState.class);

    private StateReader() {}

    /** @param json in UTF-8 */
    static Optional<ClinicState> read(int clinicId, byte[] json) {
        try {
            ClinicState state = READER.readValue(json);
            if (isOf(clinicId, state)) {
                return Optional.of(state);
            }
            LOG.warnf("What was published for clinic %d is not its state; dropped", clinicId);
        } catch (IOException e) {
            // The message of the exception would quote the payload.
            LOG.warnf(
                    "An unreadable state of clinic %d was dropped (%s)",
                    clinicId, e.getClass().getSimpleName());
        }
        return Optional.empty();
    }

    private static boolean isOf(int clinicId, ClinicState state) {
        return state != null
                && state.clinicId() == clinicId
                && state.version() >= 0
                && state.status() != null
                && state.stats() != null
                && state.settings() != null;
    }
}
