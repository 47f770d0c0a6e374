/** Which address a connection comes from, and how many of one address there may be: a hospital's phones all share one. */
package org.queuemed.realtime.origin;
