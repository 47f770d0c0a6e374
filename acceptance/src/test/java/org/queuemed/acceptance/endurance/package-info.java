/** What stays open for weeks, pages and services: what they hold does not grow with what happens. */
package org.queuemed.acceptance.endurance;
