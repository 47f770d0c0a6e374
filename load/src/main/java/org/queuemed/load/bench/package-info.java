/** The measurements behind docs/performance.md: which scenarios, on which servers, and the table that comes of them. */
package org.queuemed.load.bench;
