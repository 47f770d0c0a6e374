/** The waiting-room screens that a clinic lets in, each by a token of its own that is shown once. */
package org.queuemed.queue.screens;
