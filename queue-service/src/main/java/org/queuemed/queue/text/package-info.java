/** What every text that people give us has to be, whatever it is the text of. */
package org.queuemed.queue.text;
