/** docker-compose.yml and its gateway, read and held to what the services are, without an engine. */
package org.queuemed.deployment.compose;
