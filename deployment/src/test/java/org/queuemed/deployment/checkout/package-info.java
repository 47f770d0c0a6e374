/** What the tests of this module read: the project as it was checked out. */
package org.queuemed.deployment.checkout;
