package io.portreeve.rules.admindaemon;

import io.portreeve.rules.catalogue.Danger;
import io.portreeve.rules.invocation.Listening;
import io.portreeve.rules.invocation.Options;
import java.util.Optional;
import java.util.Set;

/** A program that lets people from afar do what they like where it runs. */
interface Daemon {
    /** What it is: {@code an SSH server}. */
    String what();

    Danger danger();

    /** Names of its executables, without folders. */
    Set<String> programs();

    /** What to do instead, for the fix. */
    String instead();

    /** What it listens on when started with these arguments; empty when it ends at once or serves only its own pod. */
    Optional<Listening> listens(String program, Options options);
}
