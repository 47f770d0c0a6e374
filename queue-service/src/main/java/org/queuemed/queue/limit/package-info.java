/** How much one address may ask for, and how much everybody together: refused before anything is read or looked up. */
package org.queuemed.queue.limit;
