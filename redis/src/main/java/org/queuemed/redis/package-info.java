/**
 * What both sides of Redis have in common: how what they share is called there, and that nobody starts whom Redis does not
 * take in. What is published, and who listens, is not known here.
 */
package org.queuemed.redis;
