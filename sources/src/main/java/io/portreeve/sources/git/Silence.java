package io.portreeve.sources.git;

import java.io.File;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * What JGit is told of the machine: nothing. The configuration of user and system cannot change what a revision holds, and to
 * find it JGit would start git and write probes into the repository.
 */
final class Silence extends SystemReader.Delegate {
    private static final long TIMESTAMP_SECONDS = 2;

    private Silence(SystemReader machine) {
        super(machine);
    }

    /** Makes it so, for this process. */
    static void keep() {
        if (!(SystemReader.getInstance() instanceof Silence)) {
            SystemReader.setInstance(new Silence(SystemReader.getInstance()));
        }
    }

    /** A configuration without a file, which knows how exact file times are so that nobody measures it. */
    private static final class Nothing extends FileBasedConfig {
        Nothing(Config parent, FS fs) {
            super(parent, new File(""), fs);
        }

        @Override
        public void load() {
            // There is nothing to load.
        }

        @Override
        public void save() {
            // Nor to keep.
        }

        @Override
        public boolean isOutdated() {
            return false;
        }

        @Override
        public long getTimeUnit(String section, String subsection, String name, long otherwise, TimeUnit unit) {
            return section.equals("filesystem")
                    ? unit.convert(TIMESTAMP_SECONDS, TimeUnit.SECONDS)
                    : super.getTimeUnit(section, subsection, name, otherwise, unit);
        }
    }

    /** JGit says null for a variable that is not set. */
    @Override
    @SuppressWarnings("NullAway")
    public String getenv(String variable) {
        return null;
    }

    @Override
    public FileBasedConfig openUserConfig(Config parent, FS fs) {
        return new Nothing(parent, fs);
    }

    @Override
    public FileBasedConfig openSystemConfig(Config parent, FS fs) {
        return new Nothing(parent, fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS fs) {
        return new Nothing(parent, fs);
    }
}
