/** Pages that stay open for weeks: what they hold does not grow with what happens on them. */
package org.queuemed.acceptance.endurance;
