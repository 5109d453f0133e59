package io.portreeve.guard.tls;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/** Gives every handshake the pair that is current when it begins; those that are under way, and connections, keep theirs. */
final class ReloadingKeyManager extends X509ExtendedKeyManager {
    private volatile Named current;

    /** A pair under a name of its own, so that one handshake never gets the certificate of one pair and the key of another. */
    private record Named(
            String alias, ServingPair pair, @Nullable Named before) {}

    ReloadingKeyManager(ServingPair pair) {
        current = new Named("1", pair, null);
    }

    ServingPair pair() {
        return current.pair();
    }

    /** For handshakes from now on. */
    synchronized void use(ServingPair pair) {
        Named before = new Named(current.alias(), current.pair(), null);
        current = new Named(String.valueOf(Long.parseLong(before.alias()) + 1), pair, before);
    }

    private @Nullable ServingPair named(String alias) {
        for (Named named = current; named != null; named = named.before()) {
            if (named.alias().equals(alias)) {
                return named.pair();
            }
        }
        return null;
    }

    private @Nullable String alias(String keyType) {
        Named named = current;
        return named.pair().key().getAlgorithm().equals(keyType) ? named.alias() : null;
    }

    @Override
    public @Nullable String chooseEngineServerAlias(
            String keyType, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
        return alias(keyType);
    }

    @Override
    public @Nullable String chooseServerAlias(String keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return alias(keyType);
    }

    @Override
    public String @Nullable [] getServerAliases(String keyType, Principal @Nullable [] issuers) {
        String alias = alias(keyType);
        return alias == null ? null : new String[] {alias};
    }

    @Override
    public X509Certificate @Nullable [] getCertificateChain(String alias) {
        ServingPair pair = named(alias);
        return pair == null ? null : pair.chain().toArray(X509Certificate[]::new);
    }

    @Override
    public @Nullable PrivateKey getPrivateKey(String alias) {
        ServingPair pair = named(alias);
        return pair == null ? null : pair.key();
    }

    @Override
    public String @Nullable [] getClientAliases(String keyType, Principal @Nullable [] issuers) {
        return null;
    }

    @Override
    public @Nullable String chooseClientAlias(
            String[] keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return null;
    }
}
