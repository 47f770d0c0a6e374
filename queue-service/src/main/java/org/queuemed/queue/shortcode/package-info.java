/** Codes that people read in one place and type in another. What they open, and for how long, is known elsewhere. */
package org.queuemed.queue.shortcode;
