/**
 * What a screen shows of the queue, and what it announces: numbers and rooms that anybody in the waiting room may read.
 * Plain Java; a screen is known by the hash of its token.
 */
package org.queuemed.display.screen;
