package io.portreeve.guard.tls;

/** Who is told what becomes of the certificates. */
public interface CertificateEvents {
    /** New handshakes get another pair. */
    void changed(ServingPair pair);

    /** The files cannot be used; the pair before stays. Told once for each state of the files. */
    void refused(String sentence);
}
