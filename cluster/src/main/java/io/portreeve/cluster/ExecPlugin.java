package io.portreeve.cluster;

import io.fabric8.kubernetes.api.model.AuthInfo;
import io.fabric8.kubernetes.api.model.ExecConfig;
import io.fabric8.kubernetes.api.model.NamedAuthInfo;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The program that a context logs in with, if it does. */
final class ExecPlugin {
    private ExecPlugin() {}

    /** That the program is there: without it every answer of the server would be that nobody is logged in. */
    static void check(String context, Optional<NamedAuthInfo> user, Map<String, String> environment)
            throws NoSuchFileException {
        Optional<String> program = user.map(NamedAuthInfo::getUser)
                .map(AuthInfo::getExec)
                .map(ExecConfig::getCommand)
                .filter(command -> !command.isEmpty());
        if (program.isPresent() && !isThere(program.get(), environment)) {
            throw Access.nothing("The context " + context + " logs in with the program " + program.get()
                    + ", which is not on the PATH. Install it, or give a context that logs in otherwise.");
        }
    }

    /** One that is written as a path is looked for by whoever starts it. */
    private static boolean isThere(String program, Map<String, String> environment) {
        if (program.contains("/") || program.contains(File.separator)) {
            return true;
        }
        for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            if (!folder.isEmpty()
                    && (Files.exists(Path.of(folder, program)) || Files.exists(Path.of(folder, program + ".exe")))) {
                return true;
            }
        }
        return false;
    }
}
