/** Starting, stopping and being killed, each on a QueueMed of its own. */
package org.queuemed.acceptance.restart;
