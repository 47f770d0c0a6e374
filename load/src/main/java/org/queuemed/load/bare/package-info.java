/**
 * The yardstick: the least that a server must do to send the same frames to as many sockets. Nothing of QueueMed is here, and
 * nothing else of this tool knows whether it speaks to this or to QueueMed.
 */
package org.queuemed.load.bare;
