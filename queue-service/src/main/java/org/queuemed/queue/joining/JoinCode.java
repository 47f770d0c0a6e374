package org.queuemed.queue.joining;

import java.time.Instant;

/**
 * What the QR code carries.
 *
 * @param joinUrl the link in the code, where a phone joins
 */
public record JoinCode(String joinToken, String joinUrl, Instant expiresAt) {}
