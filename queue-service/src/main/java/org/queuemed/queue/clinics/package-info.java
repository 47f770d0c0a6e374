/** Setting up clinics: the clinic itself, whether its queue takes patients, its services and its rooms. */
package org.queuemed.queue.clinics;
