package io.portreeve.guard.tls;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.bouncycastle.util.IPAddress;

/** The names and addresses by which clients call a server. */
public record ServerNames(SortedSet<String> names) {
    private static final Pattern DNS =
            Pattern.compile("(\\*\\.)?[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");
    private static final int LONGEST = 253;

    public ServerNames {
        names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
    }

    /** They, if each is one; in small letters. */
    public static ServerNames of(Collection<String> names) throws UnusableCertificate {
        SortedSet<String> small = new TreeSet<>();
        for (String name : names) {
            String lower = plain(name);
            if (!isAddress(lower)
                    && (lower.length() > LONGEST || !DNS.matcher(lower).matches())) {
                throw new UnusableCertificate(
                        "A certificate cannot be made for a name that is neither a DNS name nor an IP address.");
            }
            small.add(lower);
        }
        if (small.isEmpty()) {
            throw new UnusableCertificate("A certificate cannot be made without a name.");
        }
        return new ServerNames(small);
    }

    /** Whether a certificate is for every one of them. */
    boolean areIn(X509Certificate certificate) {
        try {
            Collection<List<?>> alternatives = certificate.getSubjectAlternativeNames();
            SortedSet<String> held = new TreeSet<>();
            if (alternatives != null) {
                alternatives.forEach(name -> held.add(String.valueOf(name.get(1))));
            }
            return held.containsAll(names);
        } catch (CertificateParsingException e) {
            return false;
        }
    }

    /** In small letters; an address as certificates hold it. */
    private static String plain(String name) throws UnusableCertificate {
        try {
            return isAddress(name) ? InetAddress.getByName(name).getHostAddress() : name.toLowerCase(Locale.ROOT);
        } catch (UnknownHostException e) {
            throw new UnusableCertificate("A certificate cannot be made for an address that is none.", e);
        }
    }

    static boolean isAddress(String name) {
        return IPAddress.isValid(name);
    }
}
