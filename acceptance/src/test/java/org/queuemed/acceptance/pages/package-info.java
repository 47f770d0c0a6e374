/**
 * The three pages as those who use them see and touch them: a {@link org.queuemed.acceptance.pages.PatientPage} on a phone, a
 * {@link org.queuemed.acceptance.pages.ScreenPage} on a wall, a {@link org.queuemed.acceptance.pages.ConsolePage} on a desk.
 * What they read is looked up in the translation files that the pages are built of. Whoever looks waits with patience for
 * what is to be seen; what a page does to get there is not known here.
 */
package org.queuemed.acceptance.pages;
