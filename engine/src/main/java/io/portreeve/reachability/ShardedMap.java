package io.portreeve.reachability;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** A map of which a changed copy costs little: only the shard that holds the key is copied. Immutable. */
final class ShardedMap<K, V> {
    private static final int FEW = 16;
    private static final int PER_SHARD = 8;

    private final List<Map<K, V>> shards;
    private final int size;

    private ShardedMap(List<Map<K, V>> shards, int size) {
        this.shards = shards;
        this.size = size;
    }

    static <K, V> ShardedMap<K, V> copyOf(Map<K, V> map) {
        int count = Integer.highestOneBit(Math.max(FEW, map.size() / PER_SHARD));
        List<Map<K, V>> shards = new ArrayList<>(Collections.nCopies(count, Map.of()));
        map.forEach((key, value) -> {
            int at = shard(key, count);
            if (shards.get(at).isEmpty()) {
                shards.set(at, new LinkedHashMap<>());
            }
            shards.get(at).put(key, value);
        });
        return new ShardedMap<>(shards, map.size());
    }

    private static int shard(Object key, int count) {
        int hash = key.hashCode() * 0x9E3779B9;
        return (hash ^ hash >>> 16) & count - 1;
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    Optional<V> get(K key) {
        return Optional.ofNullable(shards.get(shard(key, shards.size())).get(key));
    }

    ShardedMap<K, V> with(K key, V value) {
        int at = shard(key, shards.size());
        Map<K, V> shard = new LinkedHashMap<>(shards.get(at));
        boolean isNew = shard.put(key, value) == null;
        return replaced(at, shard, isNew ? 1 : 0);
    }

    ShardedMap<K, V> without(K key) {
        int at = shard(key, shards.size());
        Map<K, V> shard = new LinkedHashMap<>(shards.get(at));
        return shard.remove(key) == null ? this : replaced(at, shard, -1);
    }

    private ShardedMap<K, V> replaced(int at, Map<K, V> shard, int more) {
        List<Map<K, V>> copy = new ArrayList<>(shards);
        copy.set(at, shard);
        ShardedMap<K, V> changed = new ShardedMap<>(copy, size + more);
        boolean isCrowded = changed.size > shards.size() * PER_SHARD * 4;
        return isCrowded ? copyOf(changed.toMap()) : changed;
    }

    void forEach(BiConsumer<K, V> action) {
        shards.forEach(shard -> shard.forEach(action));
    }

    Map<K, V> toMap() {
        Map<K, V> map = new LinkedHashMap<>();
        forEach(map::put);
        return map;
    }
}
