/** What runs tell people, who judge where a test cannot: how long something took, how much was held. */
package org.queuemed.acceptance.report;
