package io.portreeve.rule;

import io.portreeve.exposure.ExposureMap;
import io.portreeve.model.Snapshot;
import io.portreeve.topology.Topology;

/** What a rule may look at: the result of every stage before it. */
public record RuleContext(Snapshot snapshot, Topology topology, ExposureMap exposure) {}
