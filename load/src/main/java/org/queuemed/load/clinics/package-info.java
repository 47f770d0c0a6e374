/**
 * The clinics that are made to be measured: their phones, screens, consoles and doctors, and what each of them must be told
 * and when. How that is added up and shown is not known here.
 */
package org.queuemed.load.clinics;
