/** What a run has shown, as a table and as JSON. */
package org.queuemed.load.report;
