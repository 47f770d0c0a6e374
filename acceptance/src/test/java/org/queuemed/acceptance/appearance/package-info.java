/**
 * Every page in every state, as it looks: a picture of each under {@code target/screenshots}, on small and on large screens,
 * in light and in dark, in both directions; nothing on it that keeps anybody from using it, and nothing wider than its window.
 *
 * <p>{@link org.queuemed.acceptance.appearance.ThreePagesTest} makes the one picture of all three that the README shows.
 */
package org.queuemed.acceptance.appearance;
