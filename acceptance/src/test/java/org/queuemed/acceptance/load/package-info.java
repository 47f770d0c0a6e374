/** {@code ./queuemed load} as an operator runs it, against QueueMed as it is. Its figures are never judged here. */
package org.queuemed.acceptance.load;
