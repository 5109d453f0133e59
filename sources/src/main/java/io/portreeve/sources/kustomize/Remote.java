package io.portreeve.sources.kustomize;

import java.util.regex.Pattern;

/** How paths look that lead to another machine. */
final class Remote {
    private static final Pattern ELSEWHERE = Pattern.compile("(?i)(git::|gh:|[a-z][a-z0-9+.-]*://|[\\w.-]+@[\\w.-]+[:/]"
            + "|(www\\.)?(github|gitlab|bitbucket)\\.(com|org)[/:]|git@).*"
            + "|[^/]*\\.[^/]*[/:].*(\\.git([/?].*)?|//.*|[?&](ref|version|timeout|submodules)=.*)"
            + "|.*[?&](ref|version)=.*");

    private Remote() {}

    static boolean isOne(String path) {
        return ELSEWHERE.matcher(path.strip()).matches();
    }
}
