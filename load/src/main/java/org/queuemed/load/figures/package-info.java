/** What is timed and counted, and how the figures of several workers are added up. Where they come from is not known here. */
package org.queuemed.load.figures;
