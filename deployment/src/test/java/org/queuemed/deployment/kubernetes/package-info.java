/**
 * The manifests in {@code k8s/}, rendered and held to rules, without a cluster. Each rule says what it misses in a sentence, and
 * has a copy with a fault in its tests that it must find: a rule that cannot fail proves nothing.
 */
package org.queuemed.deployment.kubernetes;
