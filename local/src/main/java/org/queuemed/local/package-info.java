/**
 * The command behind {@code ./queuemed up}: its options and its exit codes. The parts that it starts have packages of
 * their own; nothing here is part of the product that a clinic deploys.
 */
package org.queuemed.local;
