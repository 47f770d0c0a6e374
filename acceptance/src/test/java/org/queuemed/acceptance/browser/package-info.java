/**
 * What somebody sees in a real browser: the pages, the connection library that they share, and a network that fails. The
 * browser is started once for all classes {@link org.queuemed.acceptance.browser.InBrowser} and driven with Playwright; each
 * page is somebody of their own, with no cookie of another.
 */
package org.queuemed.acceptance.browser;
