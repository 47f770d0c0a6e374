/** Staff accounts: who may log in, as what, for which clinics; and the login itself. */
package org.queuemed.queue.staff;
