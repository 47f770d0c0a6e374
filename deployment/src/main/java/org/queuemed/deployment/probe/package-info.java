/** Asking a service from inside its own container, which has neither a shell nor curl. It needs nothing but the JDK. */
package org.queuemed.deployment.probe;
