/** The journeys of the requirements, as those who take part in them see them. */
package org.queuemed.acceptance.journey;
