/** What a client is told when something is refused or goes wrong: RFC 9457 problems, all of them made here. */
package org.queuemed.queue.problem;
