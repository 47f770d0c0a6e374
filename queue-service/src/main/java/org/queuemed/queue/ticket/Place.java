package org.queuemed.queue.ticket;

/** Where in line a patient who is put back goes. */
public enum Place {
    /** Where their arrival puts them. */
    ARRIVAL,
    /** Behind everybody of the same priority. */
    LAST
}
