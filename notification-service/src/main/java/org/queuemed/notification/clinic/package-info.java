/**
 * What a console sees of its clinic, and what it is told: the whole queue, without names and without anything that would
 * let one person speak for another. Plain Java.
 */
package org.queuemed.notification.clinic;
