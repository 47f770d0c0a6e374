/**
 * PostgreSQL and Redis as production has them: behind sentinels, as a cluster, with TLS, and of the versions that Debian
 * brings. All of them are processes that a test starts and ends by itself.
 */
package org.queuemed.acceptance.store;
