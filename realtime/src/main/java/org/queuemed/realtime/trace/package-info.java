/** What one traced change sets off here: one span for all that are told of it, however many. */
package org.queuemed.realtime.trace;
