/**
 * The parts of a running QueueMed as processes: starting them, knowing when they are ready, noticing that one ended, ending
 * them, and finding again what a killed launcher left behind. What the parts do is not known here.
 */
package org.queuemed.local.process;
