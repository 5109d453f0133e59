package io.portreeve.topology;

import io.portreeve.model.Snapshot;

/** Services, Ingresses, Gateways and routes joined to the workloads behind them. */
public record Topology(Snapshot snapshot) {}
