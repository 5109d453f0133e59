package io.portreeve.rules.granted;

import io.portreeve.access.Doing;
import io.portreeve.access.Grant;
import io.portreeve.access.Question;
import io.portreeve.access.Subject;
import io.portreeve.access.Way;
import io.portreeve.access.WhoCan;
import io.portreeve.model.Place;
import io.portreeve.model.RoleBinding;
import io.portreeve.rule.RuleContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What one binding gives to one broad subject of something asked about, whatever the names of the objects.
 *
 * @param ways at least one, each by another rule
 */
public record BroadGrant(Subject subject, Place place, RoleBinding binding, List<Way> ways) {
    public BroadGrant {
        ways = List.copyOf(ways);
    }

    /** Every one, unit by unit; where the input binds nobody, nothing is looked at. */
    public static List<BroadGrant> of(RuleContext context, Function<String, Question> question) {
        List<BroadGrant> all = new ArrayList<>();
        for (String unit : units(context)) {
            Map<Place, List<Way>> byPlace = new LinkedHashMap<>();
            new WhoCan(context.access())
                    .holders(question.apply(unit)).stream()
                            .filter(holder -> holder.subject().breadth().isBroad())
                            .flatMap(holder -> holder.ways().stream())
                            .filter(BroadGrant::isForAll)
                            .forEach(way -> byPlace.computeIfAbsent(
                                            way.grant().written().place(), key -> new ArrayList<>())
                                    .add(way));
            byPlace.forEach((place, ways) -> all.add(of(place, ways)));
        }
        return all;
    }

    /** The scan units that bind somebody. */
    public static List<String> units(RuleContext context) {
        return context.snapshot()
                .all(RoleBinding.class)
                .map(binding -> binding.origin().unit())
                .distinct()
                .toList();
    }

    private static BroadGrant of(Place place, List<Way> ways) {
        Grant first = ways.get(0).grant();
        return new BroadGrant(first.subject(), place, first.binding(), ways);
    }

    /** A rule for objects of some names is narrow, whoever is given it. */
    private static boolean isForAll(Way way) {
        return way.doings().stream().anyMatch(doing -> !doing.isLimited());
    }

    /** One of the grants, as good as any where only binding and subject matter. */
    public Grant first() {
        return ways.get(0).grant();
    }

    /** The deeds that it gives, whatever the names of the objects. */
    public List<Doing> doings() {
        return ways.stream()
                .flatMap(way -> way.doings().stream())
                .filter(doing -> !doing.isLimited())
                .toList();
    }

    /** Whether one of the rules gives everything. */
    public boolean isEverything() {
        return ways.stream().anyMatch(way -> way.grant().rule().isEverything());
    }

    /** Whether it hangs on the cluster's version, whatever is done. */
    public boolean isConditional() {
        return doings().stream().allMatch(doing -> doing.deed().premise().isPresent());
    }

    /** {@code every namespace}, {@code namespace shop}. */
    public String where() {
        return binding.isOfCluster()
                ? "every namespace"
                : binding.namespace().map(name -> "namespace " + name).orElse("its namespace");
    }

    /** The roles and the lines of the rules, as far as the input holds them. */
    public List<Place> rules() {
        return ways.stream()
                .map(Way::grant)
                .filter(grant -> !grant.isDefault())
                .map(grant -> grant.rule().place())
                .distinct()
                .toList();
    }
}
