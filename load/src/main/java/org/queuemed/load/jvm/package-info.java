/** How this program starts itself once more, as a worker or as the bare server. */
package org.queuemed.load.jvm;
