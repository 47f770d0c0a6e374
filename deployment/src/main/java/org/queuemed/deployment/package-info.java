/**
 * What runs in the images beside the services: who asks a service whether it is ready, and who makes the secrets and the demo
 * clinic. How the services are deployed is not code: it stands in {@code images/}, {@code docker-compose.yml} and
 * {@code k8s/}, and the tests of this module hold it to the services.
 */
package org.queuemed.deployment;
