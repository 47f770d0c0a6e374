package org.queuemed.load.processes;

/**
 * What a process has used.
 *
 * @param cpuMillis since it began, its children included
 * @param residentKib of memory now, its children included
 */
public record Usage(long cpuMillis, long residentKib) {}
