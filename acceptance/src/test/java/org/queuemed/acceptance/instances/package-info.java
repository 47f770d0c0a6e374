/** Two of everything: what people see does not depend on which instance they met, nor on who came first. */
package org.queuemed.acceptance.instances;
