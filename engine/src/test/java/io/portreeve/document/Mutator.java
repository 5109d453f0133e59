package io.portreeve.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages bytes the way files get damaged: flips, losses, stray signs, and pieces of other files; the same seed, the same damage. */
final class Mutator {
    private static final int LONGEST = 20_000;
    private static final List<String> STRAYS = List.of(
            "[",
            "]",
            "{",
            "}",
            "\"",
            "'",
            "\t",
            "\0",
            "\n---\n",
            "\n...\n",
            "\r",
            "\r\n",
            ": ",
            "- ",
            "? ",
            "#",
            " #",
            "&a ",
            "*a",
            "<<: *a\n",
            "|\n",
            ">-\n",
            "!!str ",
            "!x ",
            "%",
            "{{",
            "}}",
            "{%",
            "\\",
            ",",
            "\uFEFF",
            "\u0085",
            "\u00A0",
            "\uD83D\uDE80",
            "\u2028",
            "~",
            "=",
            "@",
            "`",
            "        ",
            "\n",
            "\\u00",
            "\\U0010FFFF",
            "%YAML 1.2\n---\n");

    private final Random random;
    private final List<byte[]> seeds;

    Mutator(long seed, List<byte[]> seeds) {
        this.random = new Random(seed);
        this.seeds = seeds;
    }

    byte[] next() {
        byte[] bytes = any().clone();
        int damages = 1 + random.nextInt(6);
        for (int i = 0; i < damages; i++) {
            bytes = damaged(bytes);
        }
        return bytes.length > LONGEST ? piece(bytes, 0, LONGEST) : bytes;
    }

    private byte[] any() {
        return seeds.get(random.nextInt(seeds.size()));
    }

    private byte[] damaged(byte[] bytes) {
        int at = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, at + random.nextInt(40));
        return switch (random.nextInt(6)) {
            case 0 -> flipped(bytes, at);
            case 1 -> joined(piece(bytes, 0, at), piece(bytes, to, bytes.length));
            case 2 -> joined(piece(bytes, 0, to), piece(bytes, at, bytes.length));
            case 3 -> joined(piece(bytes, 0, at), anyPiece(), piece(bytes, at, bytes.length));
            default -> joined(piece(bytes, 0, at), stray(), piece(bytes, at, bytes.length));
        };
    }

    private byte[] stray() {
        return STRAYS.get(random.nextInt(STRAYS.size())).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] anyPiece() {
        byte[] other = any();
        int at = random.nextInt(other.length);
        return piece(other, at, Math.min(other.length, at + random.nextInt(300)));
    }

    private byte[] flipped(byte[] bytes, int at) {
        byte[] flipped = bytes.clone();
        if (at < flipped.length) {
            flipped[at] = (byte) (flipped[at] ^ (1 << random.nextInt(8)));
        }
        return flipped;
    }

    private static byte[] piece(byte[] bytes, int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }

    private static byte[] joined(byte[]... pieces) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            joined.writeBytes(piece);
        }
        return joined.toByteArray();
    }
}
