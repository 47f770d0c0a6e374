/** How a run goes: its phases, its schedule, its workers. What a call is, and how it is measured, is not known here. */
package org.queuemed.load.run;
