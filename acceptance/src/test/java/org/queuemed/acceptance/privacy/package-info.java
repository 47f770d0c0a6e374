/** Who must not learn what: on Redis, and on the sockets of patients, screens and consoles. */
package org.queuemed.acceptance.privacy;
