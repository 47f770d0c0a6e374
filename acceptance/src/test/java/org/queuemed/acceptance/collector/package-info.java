/** A collector of traces, as the services send them: OpenTelemetry's protocol over HTTP. */
package org.queuemed.acceptance.collector;
