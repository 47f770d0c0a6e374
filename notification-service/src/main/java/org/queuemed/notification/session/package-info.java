/**
 * Who staff are: sessions that the queue service signed, verified with its public key. They are believed as they are until
 * they expire; nobody is asked.
 */
package org.queuemed.notification.session;
