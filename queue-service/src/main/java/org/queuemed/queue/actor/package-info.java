/** Who acts on a queue, and what each may do. */
package org.queuemed.queue.actor;
