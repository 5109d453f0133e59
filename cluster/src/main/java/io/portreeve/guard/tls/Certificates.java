package io.portreeve.guard.tls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import javax.net.ssl.X509ExtendedKeyManager;

/**
 * The certificates that a webhook serves with, in a folder: those that somebody puts there ({@code tls.crt} and {@code tls.key}, as
 * cert-manager writes them), or, where there are none, those of an authority of our own ({@code ca.crt} and {@code ca.key} too). Files are
 * looked at by reading them, since what Kubernetes mounts is exchanged by symbolic links.
 */
public final class Certificates {
    private final CertificateFolder folder;
    private final Optional<OwnAuthority> authority;
    private final Optional<SharedAuthority> shared;
    private final Clock clock;
    private final ReloadingKeyManager manager;
    private PairText seen;
    private volatile String refusal = "";
    private volatile String obstacle = "";

    private Certificates(
            CertificateFolder folder, Optional<OwnAuthority> authority, Optional<SharedAuthority> shared, Clock clock)
            throws IOException {
        this.folder = folder;
        this.authority = authority;
        this.shared = shared;
        this.clock = clock;
        seen = PairText.in(folder);
        manager = new ReloadingKeyManager(seen.pair());
    }

    /**
     * Those of a folder; made there for these names when it holds none.
     *
     * @throws UnusableCertificate with a sentence for the operator
     */
    public static Certificates in(Path path, ServerNames names, Clock clock) throws IOException {
        CertificateFolder folder = new CertificateFolder(path);
        Optional<OwnAuthority> own = isOwn(folder) ? Optional.of(new OwnAuthority(folder, names)) : Optional.empty();
        if (own.isPresent()) {
            own.get().renew(clock.instant());
        }
        return new Certificates(folder, own, Optional.empty(), clock);
    }

    /**
     * Those that this server signs for these names in a folder of its own, by an authority that it shares with others.
     *
     * @throws IOException with a sentence for the operator
     */
    public static Certificates shared(Path path, ServerNames names, AuthorityPlace place, Clock clock)
            throws IOException {
        CertificateFolder folder = new CertificateFolder(path);
        if (!isOwn(folder)) {
            throw new UnusableCertificate("The folder holds certificates of others, which would be overwritten.");
        }
        SharedAuthority shared = new SharedAuthority(place, folder);
        shared.look(clock.instant());
        OwnAuthority own = new OwnAuthority(folder, names);
        own.renew(clock.instant());
        return new Certificates(folder, Optional.of(own), Optional.of(shared), clock);
    }

    private static boolean isOwn(CertificateFolder folder) throws IOException {
        boolean others = folder.read(CertificateFolder.CERTIFICATE).isPresent()
                || folder.read(CertificateFolder.KEY).isPresent()
                || folder.read(CertificateFolder.AUTHORITY).isPresent();
        return folder.read(CertificateFolder.AUTHORITY_KEY).isPresent() || !others;
    }

    /** Whether an authority of our own signs them. */
    public boolean areOwn() {
        return authority.isPresent();
    }

    /** What new handshakes get. */
    public ServingPair current() {
        return manager.pair();
    }

    /** Gives each handshake what is current. */
    public X509ExtendedKeyManager keyManager() {
        return manager;
    }

    /** Whom clients must trust, in PEM: what {@code caBundle} of a webhook configuration holds. Empty where the folder does not say. */
    public Optional<String> trusted() throws IOException {
        return folder.read(CertificateFolder.AUTHORITY).map(text -> new String(text, StandardCharsets.US_ASCII));
    }

    /** Renews own certificates that end soon, and takes files that changed into use; where those cannot be used, all stays as it is. */
    public synchronized void look(CertificateEvents events) {
        lookAtShared(events);
        try {
            if (authority.isPresent()) {
                authority.get().renew(clock.instant());
            }
            PairText now = PairText.in(folder);
            if (!now.equals(seen)) {
                seen = now;
                manager.use(now.pair());
                refusal = "";
                events.changed(current());
            }
        } catch (UnusableCertificate e) {
            tell(String.valueOf(e.getMessage()), events);
        } catch (IOException e) {
            seen = PairText.NONE;
            tell("The files cannot be read.", events);
        }
    }

    /** What stands in its way is told; the certificate goes on without it. */
    private void lookAtShared(CertificateEvents events) {
        if (shared.isEmpty()) {
            return;
        }
        String before = obstacle;
        try {
            shared.get().look(clock.instant());
            obstacle = shared.get().obstacle();
        } catch (IOException e) {
            obstacle = String.valueOf(e.getMessage());
        }
        if (!obstacle.isEmpty() && !obstacle.equals(before)) {
            events.refused(obstacle);
        }
    }

    private void tell(String sentence, CertificateEvents events) {
        if (!sentence.equals(refusal)) {
            refusal = sentence;
            events.refused(sentence);
        }
    }

    /** Why clients will refuse the certificate; empty while they have no reason to. */
    public Optional<String> problem() {
        Instant now = clock.instant();
        if (now.isAfter(current().expires())) {
            return Optional.of("The certificate has expired at " + current().expires() + "." + also());
        }
        if (now.isBefore(current().begins())) {
            return Optional.of("The certificate is valid from " + current().begins() + " on only." + also());
        }
        return shared.flatMap(SharedAuthority::problem);
    }

    /** Why the files are not in use, if they are not. */
    public Optional<String> refusal() {
        return refusal.isEmpty() ? Optional.empty() : Optional.of(refusal);
    }

    /** What keeps a shared authority from being looked after, if anything does. */
    public Optional<String> obstacle() {
        return obstacle.isEmpty() ? Optional.empty() : Optional.of(obstacle);
    }

    private String also() {
        return refusal()
                .map(sentence -> " The files hold no other: " + sentence)
                .orElse("");
    }
}
