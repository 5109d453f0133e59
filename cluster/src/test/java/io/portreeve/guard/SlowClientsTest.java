package io.portreeve.guard;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that speak slowly, not at all, or another language: the server ends them, and others are answered meanwhile. */
class SlowClientsTest {
    private static final String HEAD =
            "POST /validate HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n";
    private static final int MANY = 40;

    @TempDir
    Path folder;

    @Test
    void slow_bodies_end_and_keep_nobody_from_an_answer()
            throws IOException, GeneralSecurityException, InterruptedException {
        try (Webhook webhook = Webhook.of(folder, Answers.of(ReviewAnswer.allow()))) {
            List<SSLSocket> slow = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                SSLSocket socket = webhook.connected();
                socket.getOutputStream().write((HEAD + "{\"kind\":").getBytes(US_ASCII));
                slow.add(socket);
            }
            assertThat(webhook.post("/validate", "service-create").statusCode()).isEqualTo(200);
            for (SSLSocket socket : slow) {
                assertThat(ends(socket)).isTrue();
            }
            assertThat(webhook.post("/validate", "service-create").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void slow_handshakes_end_and_keep_nobody_from_an_answer()
            throws IOException, GeneralSecurityException, InterruptedException {
        try (Webhook webhook = Webhook.of(folder, Answers.of(ReviewAnswer.allow()))) {
            List<Socket> slow = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                Socket socket = webhook.plain();
                // The head of a record of 512 bytes, of which the first ten come.
                socket.getOutputStream().write(new byte[] {22, 3, 1, 2, 0, 1, 0, 1, (byte) 0xfc, 3});
                slow.add(socket);
            }
            assertThat(webhook.post("/validate", "service-create").statusCode()).isEqualTo(200);
            for (Socket socket : slow) {
                assertThat(ends(socket)).isTrue();
            }
            assertThat(webhook.post("/validate", "service-create").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void silent_connections_end() throws IOException, GeneralSecurityException, InterruptedException {
        try (Webhook webhook = Webhook.of(folder, Answers.of(ReviewAnswer.allow()))) {
            List<Socket> silent = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                silent.add(webhook.plain());
            }
            assertThat(webhook.post("/validate", "service-create").statusCode()).isEqualTo(200);
            for (Socket socket : silent) {
                assertThat(ends(socket)).isTrue();
            }
        }
    }

    @Test
    void plain_http_on_the_port_of_tls_ends() throws IOException, GeneralSecurityException, InterruptedException {
        try (Webhook webhook = Webhook.of(folder, Answers.of(ReviewAnswer.allow()));
                Socket socket = webhook.plain()) {
            OutputStream out = socket.getOutputStream();
            out.write("GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII));

            assertThat(ends(socket)).isTrue();
            assertThat(webhook.post("/validate", "service-create").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_body_that_breaks_off_leaves_no_trace() throws IOException, GeneralSecurityException, InterruptedException {
        try (Webhook webhook = Webhook.of(folder, Answers.of(ReviewAnswer.allow()))) {
            try (SSLSocket socket = webhook.connected()) {
                socket.getOutputStream().write((HEAD + "{").getBytes(US_ASCII));
            }
            assertThat(webhook.post("/validate", "service-create").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void nonsense_instead_of_http_ends() throws IOException, GeneralSecurityException, InterruptedException {
        try (Webhook webhook = Webhook.of(folder, Answers.of(ReviewAnswer.allow()));
                SSLSocket socket = webhook.connected()) {
            socket.getOutputStream().write("\u0001\u0002\u0003\r\n\r\n".getBytes(US_ASCII));

            assertThat(ends(socket)).isTrue();
            assertThat(webhook.post("/validate", "service-create").statusCode()).isEqualTo(200);
        }
    }

    /** Whether the server closes the connection; what it says before does not matter here. */
    private static boolean ends(Socket socket) throws IOException {
        try (socket;
                InputStream in = socket.getInputStream()) {
            in.readAllBytes();
            return true;
        } catch (SSLException | SocketException e) {
            return true;
        }
    }
}
