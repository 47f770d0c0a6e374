/**
 * What a patient does to a phone without losing the place in line: reload, close the tab, scan twice, run out of battery, lose
 * the network. The link is the ticket; what a phone remembers only saves the way to it.
 */
package org.queuemed.acceptance.survival;
