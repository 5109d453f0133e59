package io.portreeve.bench.process;

/**
 * One row of the result.
 *
 * @param what was measured, in words
 * @param unit of the values; empty for a ratio
 */
record Figure(String what, String jdk, String unit, Series series) {}
