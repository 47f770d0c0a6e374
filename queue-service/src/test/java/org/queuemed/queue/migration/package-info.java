/** What a release may do to the tables: docs/decisions/0018-migrations-expand.md. */
package org.queuemed.queue.migration;
