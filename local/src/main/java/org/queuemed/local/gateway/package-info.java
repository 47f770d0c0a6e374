/**
 * One address before all the services, with the paths that an ingress has in production. It decides by path and replica
 * only, keeps nothing, and knows nothing of what it passes on.
 */
package org.queuemed.local.gateway;
