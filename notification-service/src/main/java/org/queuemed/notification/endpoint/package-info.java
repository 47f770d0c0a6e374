/** The addresses of this service: {@code /ws/queue}, {@code /poll/patient} and {@code /poll/clinic}. Nothing is decided here. */
package org.queuemed.notification.endpoint;
