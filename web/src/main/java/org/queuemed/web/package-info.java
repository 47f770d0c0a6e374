/**
 * Serves the three pages and what they are made of: the bundles under their hashed names, for good, and the few files
 * whose names must stay, never without asking. What a page says and does is TypeScript, in {@code src/main/web}. As all
 * services have this, how they count their requests is said here too.
 */
package org.queuemed.web;
