package io.portreeve.reachability;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.model.IpAddress;
import io.portreeve.model.IpRange;
import io.portreeve.model.Protocol;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** The algebra of ports, classes and addresses, against plain sets of the JDK. */
class SetsTest {
    @Test
    void port_ranges_do_what_sets_do() {
        Random random = new Random(1);
        for (int round = 0; round < 500; round++) {
            BitSet one = new BitSet();
            BitSet other = new BitSet();
            PortRanges left = ranges(random, one);
            PortRanges right = ranges(random, other);
            assertThat(bits(left.or(right))).isEqualTo(merged(one, other, BitSet::or));
            assertThat(bits(left.and(right))).isEqualTo(merged(one, other, BitSet::and));
            assertThat(bits(left.minus(right))).isEqualTo(merged(one, other, BitSet::andNot));
            assertThat(left.or(right)).isEqualTo(right.or(left)).hasSameHashCodeAs(right.or(left));
        }
    }

    private static PortRanges ranges(Random random, BitSet bits) {
        PortRanges ranges = PortRanges.NONE;
        for (int i = 0; i < random.nextInt(4); i++) {
            int first = random.nextInt(40) + 1;
            int last = first + random.nextInt(10);
            ranges = ranges.or(PortRanges.of(first, last));
            bits.set(first, last + 1);
        }
        return ranges;
    }

    private static BitSet bits(PortRanges ranges) {
        BitSet bits = new BitSet();
        for (int port = 1; port < 60; port++) {
            bits.set(port, ranges.contains(port));
        }
        return bits;
    }

    private static BitSet merged(BitSet one, BitSet other, BiConsumer<BitSet, BitSet> by) {
        BitSet merged = (BitSet) one.clone();
        by.accept(merged, other);
        return merged;
    }

    @Test
    void ports_that_touch_are_one_range_and_impossible_ones_are_none() {
        assertThat(PortRanges.of(80, 81).or(PortRanges.of(82, 90)).toString()).isEqualTo("80-90");
        assertThat(PortRanges.of(0, 70000)).isEqualTo(PortRanges.ALL);
        assertThat(PortRanges.of(90, 80).isEmpty()).isTrue();
        assertThat(PortRanges.ALL.minus(PortRanges.of(80, 80)).ranges()).containsExactly("1-79", "81-65535");
        assertThat(PortRanges.of(1, 3).or(PortRanges.of(9, 9)).firsts()).containsExactly(1, 9);
    }

    @Test
    void connections_are_told_by_protocol() {
        ConnectionSet web =
                ConnectionSet.of(Protocol.TCP, PortRanges.of(80, 81)).or(ConnectionSet.of(Protocol.UDP, 53));
        assertThat(web.toString()).isEqualTo("TCP 80-81; UDP 53");
        assertThat(web.contains(Protocol.UDP, 80)).isFalse();
        assertThat(ConnectionSet.ALL.minus(web).or(web)).isEqualTo(ConnectionSet.ALL);
        assertThat(web.minus(web).toString()).isEqualTo("none");
        assertThat(ConnectionSet.ALL.toString()).isEqualTo("all");
    }

    @Test
    void class_sets_and_their_complements_do_what_sets_do() {
        Random random = new Random(2);
        for (int round = 0; round < 500; round++) {
            BitSet one = numbers(random);
            BitSet other = numbers(random);
            PeerSet left = peers(one, random.nextBoolean());
            PeerSet right = peers(other, random.nextBoolean());
            for (int number = 0; number < 300; number++) {
                boolean mine = left.contains(number);
                boolean theirs = right.contains(number);
                assertThat(left.or(right).contains(number)).isEqualTo(mine || theirs);
                assertThat(left.and(right).contains(number)).isEqualTo(mine && theirs);
                assertThat(left.minus(right).contains(number)).isEqualTo(mine && !theirs);
                assertThat(left.not().contains(number)).isEqualTo(!mine);
            }
        }
    }

    private static BitSet numbers(Random random) {
        BitSet numbers = new BitSet();
        for (int i = 0; i < random.nextInt(8); i++) {
            numbers.set(random.nextInt(300));
        }
        return numbers;
    }

    private static PeerSet peers(BitSet numbers, boolean allBut) {
        ClassSet.Builder builder = new ClassSet.Builder();
        numbers.stream().forEach(builder::add);
        ClassSet classes = builder.build();
        assertThat(classes.size()).isEqualTo(numbers.cardinality());
        return allBut ? PeerSet.allBut(classes) : PeerSet.of(classes);
    }

    @Test
    void the_address_space_is_cut_where_ranges_begin_and_end() {
        AddressSpace space = new AddressSpace(List.of(range("10.0.0.0/8"), range("10.1.0.0/16"), range("fd00::/8")));
        assertThat(space.size()).isEqualTo(8);
        assertThat(space.piece(space.pieceOf(address("10.1.2.3")))).isEqualTo(range("10.1.0.0/16"));
        assertThat(space.piece(space.pieceOf(address("255.255.255.255"))).toString())
                .isEqualTo("11.0.0.0-255.255.255.255");
        assertThat(space.piece(space.pieceOf(address("::1"))).first()).isEqualTo(address("::"));
        assertThat(space.isCutAt(range("10.0.0.0/8"))).isTrue();
        assertThat(space.isCutAt(range("10.2.0.0/16"))).isFalse();
        assertThat(new AddressSpace(List.of(range("0.0.0.0/0"), range("::/0"))).size())
                .isEqualTo(2);
    }

    @Test
    void ranges_are_read_with_their_host_bits_cleared() {
        assertThat(range("10.1.2.3/8")).isEqualTo(range("10.0.0.0/8"));
        assertThat(range("2001:db8::1/32").last().toString()).isEqualTo("2001:db8:ffff:ffff:ffff:ffff:ffff:ffff");
        assertThat(range("fd00:0:0:1::").toString()).isEqualTo("fd00:0:0:1::");
        assertThat(range("::").toString()).isEqualTo("::");
        assertThat(IpRange.parse("10.0.0.0/33")).isEmpty();
        assertThat(IpRange.parse("shop/web")).isEmpty();
    }

    private static IpRange range(String text) {
        return IpRange.parse(text).orElseThrow();
    }

    private static IpAddress address(String text) {
        return IpAddress.parse(text).orElseThrow();
    }

    @Test
    void a_changed_copy_of_a_map_leaves_the_map_as_it_was() {
        Random random = new Random(3);
        Map<Integer, Integer> expected = new HashMap<>();
        ShardedMap<Integer, Integer> map = ShardedMap.copyOf(expected);
        for (int i = 0; i < 5000; i++) {
            int key = random.nextInt(2000);
            ShardedMap<Integer, Integer> before = map;
            int old = map.get(key).orElse(-1);
            map = random.nextInt(3) == 0 ? map.without(key) : map.with(key, i);
            assertThat(before.get(key).orElse(-1)).isEqualTo(old);
            map.get(key).ifPresentOrElse(value -> expected.put(key, value), () -> expected.remove(key));
        }
        assertThat(map.toMap()).isEqualTo(expected);
    }

    @Test
    void a_changed_copy_of_pages_leaves_the_pages_as_they_were() {
        Random random = new Random(4);
        List<Integer> expected = new ArrayList<>();
        for (int number = 0; number < 300; number++) {
            expected.add(number);
        }
        Pages<Integer> pages = Pages.copyOf(expected, -1);
        while (expected.size() < 1000) {
            expected.add(-1);
        }
        for (int i = 0; i < 5000; i++) {
            int number = random.nextInt(1000);
            Pages<Integer> before = pages;
            pages = pages.with(number, i);
            assertThat(before.get(number)).isEqualTo(expected.get(number));
            expected.set(number, i);
        }
        for (int number = 0; number < 1000; number++) {
            assertThat(pages.get(number)).isEqualTo(expected.get(number));
        }
        assertThat(pages.get(1_000_000)).isEqualTo(-1);
    }
}
