package io.portreeve.scan;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The SHA-256 of FIPS 180-4, for naming things, not for secrets.
 *
 * <p>The platform's own is found through its security providers, and starting those takes longer than a short scan.
 */
final class Sha256 {
    private static final int BLOCK = 64;
    private static final int[] ROUND_KEYS = new int[BLOCK];
    private static final int[] START = new int[8];

    static {
        int found = 0;
        for (int candidate = 2; found < ROUND_KEYS.length; candidate++) {
            if (isPrime(candidate)) {
                ROUND_KEYS[found] = fraction(Math.cbrt(candidate));
                if (found < START.length) {
                    START[found] = fraction(Math.sqrt(candidate));
                }
                found++;
            }
        }
    }

    private Sha256() {}

    private static boolean isPrime(int number) {
        for (int divisor = 2; divisor * divisor <= number; divisor++) {
            if (number % divisor == 0) {
                return false;
            }
        }
        return true;
    }

    /** The first 32 bits behind the point. */
    private static int fraction(double root) {
        return (int) (long) ((root - Math.floor(root)) * (1L << 32));
    }

    static byte[] of(byte[] message) {
        int[] hash = START.clone();
        ByteBuffer padded = padded(message);
        while (padded.hasRemaining()) {
            addBlock(hash, padded);
        }
        ByteBuffer result = ByteBuffer.allocate(hash.length * Integer.BYTES);
        for (int word : hash) {
            result.putInt(word);
        }
        return result.array();
    }

    private static ByteBuffer padded(byte[] message) {
        int blocks = (message.length + 1 + Long.BYTES + BLOCK - 1) / BLOCK;
        byte[] bytes = Arrays.copyOf(message, blocks * BLOCK);
        bytes[message.length] = (byte) 0x80;
        ByteBuffer padded = ByteBuffer.wrap(bytes);
        padded.putLong(bytes.length - Long.BYTES, 8L * message.length);
        return padded;
    }

    private static void addBlock(int[] hash, ByteBuffer block) {
        int[] schedule = schedule(block);
        int[] s = hash.clone();
        for (int i = 0; i < schedule.length; i++) {
            int choice = (s[4] & s[5]) ^ (~s[4] & s[6]);
            int majority = (s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]);
            int first = s[7] + mixed(s[4], 6, 11, 25) + choice + ROUND_KEYS[i] + schedule[i];
            int second = mixed(s[0], 2, 13, 22) + majority;
            System.arraycopy(s, 0, s, 1, s.length - 1);
            s[4] += first;
            s[0] = first + second;
        }
        for (int i = 0; i < hash.length; i++) {
            hash[i] += s[i];
        }
    }

    private static int[] schedule(ByteBuffer block) {
        int[] words = new int[BLOCK];
        for (int i = 0; i < 16; i++) {
            words[i] = block.getInt();
        }
        for (int i = 16; i < words.length; i++) {
            int near = words[i - 2];
            int far = words[i - 15];
            int spread = Integer.rotateRight(far, 7) ^ Integer.rotateRight(far, 18) ^ (far >>> 3);
            int stirred = Integer.rotateRight(near, 17) ^ Integer.rotateRight(near, 19) ^ (near >>> 10);
            words[i] = words[i - 16] + spread + words[i - 7] + stirred;
        }
        return words;
    }

    private static int mixed(int word, int a, int b, int c) {
        return Integer.rotateRight(word, a) ^ Integer.rotateRight(word, b) ^ Integer.rotateRight(word, c);
    }
}
