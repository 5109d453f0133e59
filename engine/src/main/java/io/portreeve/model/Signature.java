package io.portreeve.model;

import java.util.Arrays;

/**
 * What something says, as numbers: things with equal signatures are one. It is filled anew for each thing, and copied only where it
 * is kept.
 */
public final class Signature {
    private static final int PAIR = 2;

    private int[] numbers;
    private int size;

    public Signature() {
        this.numbers = new int[32];
    }

    private Signature(int[] numbers) {
        this.numbers = numbers;
        this.size = numbers.length;
    }

    /** Nothing is left in it. */
    public Signature cleared() {
        size = 0;
        return this;
    }

    public int size() {
        return size;
    }

    public int get(int index) {
        return numbers[index];
    }

    public void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        numbers[size++] = number;
    }

    /** Adds two numbers among the pairs from {@code start} on, which stand in the order of their first. */
    public void addPair(int start, int first, int second) {
        add(first);
        add(second);
        for (int at = size - PAIR; at > start && numbers[at - PAIR] > first; at -= PAIR) {
            numbers[at] = numbers[at - PAIR];
            numbers[at + 1] = numbers[at - 1];
            numbers[at - PAIR] = first;
            numbers[at - 1] = second;
        }
    }

    /** Whether one of the pairs from {@code start} on begins with {@code first}. */
    public boolean hasPair(int start, int first) {
        for (int at = start; at < size; at += PAIR) {
            if (numbers[at] == first) {
                return true;
            }
        }
        return false;
    }

    /** The same numbers, which stay when this is filled anew. */
    public Signature copy() {
        return new Signature(Arrays.copyOf(numbers, size));
    }

    /** Says what another says. */
    public void become(Signature other) {
        cleared();
        for (int i = 0; i < other.size; i++) {
            add(other.numbers[i]);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Signature signature
                && Arrays.equals(numbers, 0, size, signature.numbers, 0, signature.size);
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int i = 0; i < size; i++) {
            hash = (hash ^ numbers[i]) * 0x9E3779B1;
        }
        return hash ^ hash >>> 15;
    }
}
