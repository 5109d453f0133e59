package io.portreeve.report.drawing;

import io.portreeve.report.graph.Traffic;

/** A piece of an arrow from one column to the next; arrows of one kind that leave the same box share pieces. */
record Segment(Slot from, Slot to, Traffic traffic) {}
