/** HTTP and WebSocket as the wire contract has them, on one thread. What is said over them is not known here. */
package org.queuemed.load.wire;
