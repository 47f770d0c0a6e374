/** What makes a release: the workflows, the changelog, and the one version. */
package org.queuemed.deployment.release;
