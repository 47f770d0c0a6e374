/** What HTTP is told that asks for no poll, or asks wrongly: RFC 9457 problems, as everywhere, and nothing of the inside. */
package org.queuemed.realtime.problem;
