/** The addresses of this service: {@code /ws/display} and {@code /poll/display}. Nothing is decided here. */
package org.queuemed.display.endpoint;
