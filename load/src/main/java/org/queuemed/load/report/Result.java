package org.queuemed.load.report;

import org.queuemed.load.figures.Figures;
import org.queuemed.load.option.Options;

import java.time.Duration;
import java.util.List;

/**
 * What a run has shown.
 *
 * @param measured how long it counted: shorter than asked for where it was stopped
 * @param costs of the processes that were watched; empty where none were, or where the system does not tell
 */
public record Result(Options options, Figures figures, Duration measured, List<Cost> costs) {}
