/**
 * How patients come into a queue and out of it again: the clinic's QR code, joining from it, joining at the desk, and
 * what a patient may read and do with the token of their ticket.
 */
package org.queuemed.queue.joining;
