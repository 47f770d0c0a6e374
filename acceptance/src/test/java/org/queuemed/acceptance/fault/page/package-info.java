/**
 * The pages that people keep open while things break: a phone, a console, a screen. Each comes back by itself as the real
 * ones do, remembers all that it was ever told, and knows what it should show.
 */
package org.queuemed.acceptance.fault.page;
