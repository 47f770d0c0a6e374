/** What people read, in the languages that it has been translated to. */
package org.queuemed.notification.language;
