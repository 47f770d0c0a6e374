/** The Dockerfile, read and held to what an image of ours must be, without an engine. */
package org.queuemed.deployment.image;
