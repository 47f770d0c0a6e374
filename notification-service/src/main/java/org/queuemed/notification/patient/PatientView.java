package org.queuemed.notification.patient;

import org.queuemed.realtime.news.Opening;

import java.util.Locale;

/**
 * What one patient sees.
 *
 * @param locale the clinic's language
 */
record PatientView(Standing standing, Opening opening, Locale locale) {}
