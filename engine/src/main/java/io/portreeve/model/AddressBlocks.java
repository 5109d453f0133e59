package io.portreeve.model;

import io.portreeve.source.Order;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Blocks of addresses taken together, such as the ranges of an allow list. */
public final class AddressBlocks {
    /** IPv4 addresses from which nobody comes over the Internet: lists of "all but the private ones" leave them out. */
    private static final List<Block> NOT_ROUTED = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.168.0.0/16",
                    "224.0.0.0/3")
            .flatMap(text -> Block.parse(text).stream())
            .toList();

    private static final Block ALL_IPV4 = Block.parse("0.0.0.0/0").orElseThrow();
    private static final Block ROUTED_IPV6 = Block.parse("2000::/3").orElseThrow();

    private AddressBlocks() {}

    /** Whether they let in everybody on the Internet, by IPv4 or by IPv6; a text that is no block lets in nobody. */
    public static boolean coverTheInternet(List<String> texts) {
        List<Block> blocks =
                texts.stream().flatMap(text -> Block.parse(text).stream()).toList();
        List<Block> withNotRouted = new ArrayList<>(blocks);
        withNotRouted.addAll(NOT_ROUTED);
        return cover(ALL_IPV4, withNotRouted) || cover(ROUTED_IPV6, blocks);
    }

    /** Whether some blocks together hold every address of others; a text among these that is no block is not held. */
    public static boolean cover(List<String> blocks, List<String> others) {
        List<Block> outer =
                blocks.stream().flatMap(text -> Block.parse(text).stream()).toList();
        return others.stream()
                .map(Block::parse)
                .allMatch(inner -> inner.filter(block -> cover(block, outer)).isPresent());
    }

    private static boolean cover(Block whole, List<Block> blocks) {
        BigInteger next = whole.first();
        List<Block> sorted = blocks.stream()
                .filter(block -> block.ipv4() == whole.ipv4())
                .sorted(Order.by(Block::first))
                .toList();
        for (Block block : sorted) {
            if (block.first().compareTo(next) <= 0) {
                next = next.max(block.last().add(BigInteger.ONE));
            }
        }
        return next.compareTo(whole.last()) > 0;
    }

    /** The addresses from the first to the last. */
    private record Block(boolean ipv4, BigInteger first, BigInteger last) {
        static Optional<Block> parse(String text) {
            if (!IpAddress.isBlock(text)) {
                return Optional.empty();
            }
            int slash = text.indexOf('/');
            int length = Integer.parseInt(text.substring(slash + 1));
            return IpAddress.parse(text.substring(0, slash)).flatMap(address -> of(address, length, text));
        }

        private static Optional<Block> of(IpAddress address, int length, String text) {
            boolean mapped = address.isIpv4() && text.indexOf(':') >= 0;
            int hostBits = (mapped ? 128 : address.bits()) - length;
            if (hostBits > address.bits()) {
                return Optional.empty();
            }
            BigInteger first = address.value().shiftRight(hostBits).shiftLeft(hostBits);
            BigInteger size = BigInteger.ONE.shiftLeft(hostBits);
            return Optional.of(
                    new Block(address.isIpv4(), first, first.add(size).subtract(BigInteger.ONE)));
        }
    }
}
