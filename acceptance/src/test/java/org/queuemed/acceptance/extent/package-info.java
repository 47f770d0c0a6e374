/** How thorough the tests are: every build asks for what a quarter of an hour is enough for. */
package org.queuemed.acceptance.extent;
