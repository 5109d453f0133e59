package io.portreeve.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Sha256Test {
    @Test
    void it_agrees_with_the_platform_on_every_length_around_a_block() throws NoSuchAlgorithmException {
        MessageDigest platform = MessageDigest.getInstance("SHA-256");
        Random random = new Random(256);
        for (int length = 0; length < 300; length++) {
            byte[] message = new byte[length];
            random.nextBytes(message);

            assertThat(Sha256.of(message)).as("length %d", length).isEqualTo(platform.digest(message));
        }
    }
}
