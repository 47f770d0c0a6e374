/**
 * {@code ./queuemed up}: what is started in which order and with which configuration, what is said about it, and how it
 * ends. How a process, a gateway or a data folder works is the business of the packages beside this one.
 */
package org.queuemed.local.up;
