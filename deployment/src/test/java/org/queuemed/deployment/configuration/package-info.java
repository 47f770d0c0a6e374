/**
 * Every setting of the services, read from where it is declared: the Javadoc of the {@code @ConfigMapping} interfaces, and the
 * comments of the properties that take something from the environment. docs/configuration.md is written from it, and what is
 * deployed may set nothing else.
 */
package org.queuemed.deployment.configuration;
