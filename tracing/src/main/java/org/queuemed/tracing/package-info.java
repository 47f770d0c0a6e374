/**
 * Traces: what a request sets off, from service to service, for the few requests that are looked at. Only what is named here by
 * hand is told, so nothing of a person can slip in. Knows no clinic, no web and no Redis.
 */
package org.queuemed.tracing;
