/** News of a clinic that every sort of room passes on alike: that its queue closed or opened. */
package org.queuemed.realtime.news;
