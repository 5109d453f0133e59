package io.portreeve.guard;

import io.portreeve.guard.tls.CertificateEvents;
import io.portreeve.guard.tls.ServingPair;

/** Tells metrics and log what becomes of the certificates. */
record CertificateNews(GuardMetrics metrics, LogLines log) implements CertificateEvents {
    @Override
    public void changed(ServingPair pair) {
        metrics.certificate("changed");
        log.message(
                "certificate-changed", "New handshakes get a certificate that is valid until " + pair.expires() + ".");
    }

    @Override
    public void refused(String sentence) {
        metrics.certificate("refused");
        log.message("certificate-refused", sentence + " The certificate before stays in use.");
    }
}
