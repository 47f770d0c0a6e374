/**
 * What the services say to each other and to the world, as records: the state of a clinic as it is published
 * ({@link org.queuemed.contract.ClinicState}), the events of the sockets ({@link org.queuemed.contract.event}) and the
 * shape of every error ({@link org.queuemed.contract.Problem}). Only shapes live here and the one way to write them as
 * JSON; rules belong to the service that owns them. The golden files beside the tests are the same shapes for readers
 * in any language.
 */
package org.queuemed.contract;
