/** The runbook of docs/operations.md for backups, done with the programs that an operator has. */
package org.queuemed.acceptance.backup;
