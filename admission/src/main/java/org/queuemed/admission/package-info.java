/**
 * How much one address may ask for: which address asks, where proxies stand between ({@link TrustedProxies}), and how often
 * it may ({@link Allowance}). No framework, and nothing of what is asked for.
 */
package org.queuemed.admission;
