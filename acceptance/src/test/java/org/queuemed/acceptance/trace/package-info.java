/** What a collector is told of the requests that are traced, and of all others: nothing. */
package org.queuemed.acceptance.trace;
