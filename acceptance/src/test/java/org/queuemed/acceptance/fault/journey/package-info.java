/**
 * What happens in a town's clinics on a day, drawn from a seed: people join, are called, come or do not come, and leave, at
 * several clinics at once. Everybody who asks for something insists until there is an answer, and the answers are written
 * down: they are what QueueMed has promised.
 */
package org.queuemed.acceptance.fault.journey;
