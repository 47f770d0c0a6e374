/**
 * The secrets of one installation: made once, at random, and handed to each who needs them and to nobody else. What they are
 * called where they arrive is known here and in the manifests that refer to them; a test compares the two.
 */
package org.queuemed.deployment.secret;
