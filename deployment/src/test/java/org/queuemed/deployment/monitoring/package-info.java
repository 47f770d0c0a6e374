/** The alerts: well written, and each with a word on what to do. That what they ask for exists, the acceptance tests see. */
package org.queuemed.deployment.monitoring;
