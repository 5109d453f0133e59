package io.portreeve.topology.cloud;

import io.portreeve.model.AddressBlocks;
import io.portreeve.model.IpAddress;
import io.portreeve.model.ObjectMeta;
import io.portreeve.model.Place;
import io.portreeve.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A list of source ranges as it is written.
 *
 * @param field where: {@code loadBalancerSourceRanges}, or an annotation's name
 * @param addresses whether a single address without a prefix length is taken for a range
 * @param refusal what becomes of the whole list when an item is no range, a clause
 */
public record RangeList(String field, List<Value<String>> ranges, boolean addresses, String refusal) {
    private static final String REFUSED_BY_API =
            "the API server refuses the Service, so a load balancer that exists stays as it is";

    public RangeList {
        ranges = List.copyOf(ranges);
    }

    static List<RangeList> of(LoadBalancerRequest request) {
        List<RangeList> lists = new ArrayList<>();
        add(lists, new RangeList("loadBalancerSourceRanges", request.sourceRanges(), false, REFUSED_BY_API));
        add(lists, ofAnnotation(request.meta(), SourceRanges.ANNOTATION, false, REFUSED_BY_API));
        add(
                lists,
                ofAnnotation(
                        request.meta(), Aks.ALLOWED_RANGES, false, "AKS lets in only the ranges that it can read"));
        return lists;
    }

    /** The lists of these annotations that are there. */
    static List<RangeList> of(ObjectMeta meta, boolean addresses, String refusal, String... annotations) {
        List<RangeList> lists = new ArrayList<>();
        for (String annotation : annotations) {
            add(lists, ofAnnotation(meta, annotation, addresses, refusal));
        }
        return lists;
    }

    private static RangeList ofAnnotation(ObjectMeta meta, String annotation, boolean addresses, String refusal) {
        return new RangeList(annotation, SourceRanges.listed(meta, annotation), addresses, refusal);
    }

    private static void add(List<RangeList> lists, RangeList list) {
        if (!list.ranges().isEmpty()) {
            lists.add(list);
        }
    }

    /** The items that are neither a range nor unknown. */
    public List<Value<String>> invalid() {
        return ranges.stream()
                .filter(range ->
                        range.known().filter(text -> !isRange(text.strip())).isPresent())
                .toList();
    }

    private boolean isRange(String text) {
        return IpAddress.isBlock(text) || (addresses && IpAddress.parse(text).isPresent());
    }

    /** Whether it is one of the lists that Kubernetes itself knows and checks. */
    public boolean isStandard() {
        return refusal.equals(REFUSED_BY_API);
    }

    /** Whether it lets in everybody on the Internet. */
    public boolean holdsTheInternet() {
        return AddressBlocks.coverTheInternet(known());
    }

    /** The items that let in everybody by themselves; all where only together they do. */
    public List<Value<String>> worldRanges() {
        List<Value<String>> alone = ranges.stream()
                .filter(range ->
                        AddressBlocks.coverTheInternet(range.known().stream().toList()))
                .toList();
        return alone.isEmpty() && holdsTheInternet() ? ranges : alone;
    }

    /** What is known of the items. */
    public List<String> known() {
        return ranges.stream().flatMap(range -> range.known().stream()).toList();
    }

    /** Where the first item is written. */
    public Optional<Place> place() {
        return ranges.stream().flatMap(range -> range.place().stream()).findFirst();
    }
}
