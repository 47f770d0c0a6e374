/** What staff do with the line: read it, call the next patient, and take each ticket through its steps. */
package org.queuemed.queue.calling;
