/** Large clusters, invented from a seed: namespaces, pods, Services and NetworkPolicies by the thousand, and what changes in them. */
@NullMarked
package io.portreeve.bench.clusters;

import org.jspecify.annotations.NullMarked;
