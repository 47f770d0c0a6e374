/**
 * The data folder of one QueueMed: its layout, its version, who holds it and the passwords in it. What the parts keep in
 * their own sub-folders is not known here.
 */
package org.queuemed.local.folder;
