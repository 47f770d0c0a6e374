/** What comes again and again beside the requests: how long one round may take, and what is said when it does not come off. */
package org.queuemed.queue.round;
