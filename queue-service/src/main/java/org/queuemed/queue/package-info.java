/**
 * The queue service: tickets and positions, the REST API, and what is published. {@code ticket} and {@code line} hold the
 * rules; {@code change} is the way every change goes; {@code store} and {@code publication} are the way to PostgreSQL and
 * Redis; the other packages are what patients and staff do, one package a feature.
 *
 * <p>All resources of clinics carry the same {@code @Path} on the class and say the rest on each method: the framework
 * tells a wrong method (405) from a wrong path (404) within one class path only.
 */
package org.queuemed.queue;
