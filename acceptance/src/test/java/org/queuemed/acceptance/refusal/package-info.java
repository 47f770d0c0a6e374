/** What is refused from outside: with the contract's answer, and without a change. */
package org.queuemed.acceptance.refusal;
