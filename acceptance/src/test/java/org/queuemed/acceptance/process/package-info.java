/**
 * QueueMed as a process: started with {@code ./queuemed up} on a free port and a folder of its own, read by what it prints
 * and by its list of processes, ended by its process id. What it does for a clinic is not known here.
 */
package org.queuemed.acceptance.process;
