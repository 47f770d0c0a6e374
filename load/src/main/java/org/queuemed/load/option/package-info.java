/** What may be typed after {@code ./queuemed load}, and what it means. Nothing here does anything. */
package org.queuemed.load.option;
