/** What the servers' processes use of the machine, where it tells. */
package org.queuemed.load.processes;
