/**
 * A clinic to try QueueMed with, made through the REST API as any integrator would make one. Nothing here reaches into a
 * service or the database.
 */
package org.queuemed.local.demo;
