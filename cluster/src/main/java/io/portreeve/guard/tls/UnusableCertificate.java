package io.portreeve.guard.tls;

import java.io.IOException;

/** That files hold no certificate to serve with; the message is a sentence for the operator. */
public final class UnusableCertificate extends IOException {
    UnusableCertificate(String message) {
        super(message);
    }

    UnusableCertificate(String message, Throwable cause) {
        super(message, cause);
    }
}
