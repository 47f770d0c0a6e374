/** What Prometheus would read of the running services, against what the alerts and the dashboard ask of it. */
package org.queuemed.acceptance.metrics;
