/**
 * Nothing lost, nothing stale: journeys of several clinics go on while one part after the other is taken away, and after
 * each fault everybody must show what PostgreSQL says, and must have been told every call. Which faults there are stands in
 * {@link org.queuemed.acceptance.fault.Faults}.
 */
package org.queuemed.acceptance.fault;
