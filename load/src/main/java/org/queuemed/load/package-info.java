/**
 * The command behind {@code ./queuemed load}: QueueMed as its patients, screens and doctors see it, by the thousand, and
 * how fast and how surely they are told. It knows the services by the wire contract only.
 */
package org.queuemed.load;
