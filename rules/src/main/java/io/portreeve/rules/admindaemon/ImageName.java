package io.portreeve.rules.admindaemon;

import io.portreeve.rules.invocation.Invocation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An image reference, taken apart into the words that tell what it was made for. */
final class ImageName {
    private static final Pattern SEPARATORS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern MAJOR_VERSION = Pattern.compile("^(\\d{1,3})\\b");
    /** Docker's own image asks for client certificates since 19.03. */
    private static final int FIRST_WITH_CERTIFICATES = 19;

    /** Words of an image's name, side by side, with the program that such an image is made to run. */
    private static final Map<String, String> MADE_FOR = Map.ofEntries(
            Map.entry("sshd", "sshd"),
            Map.entry("openssh", "sshd"),
            Map.entry("ssh server", "sshd"),
            Map.entry("dropbear", "dropbear"),
            Map.entry("telnetd", "telnetd"),
            Map.entry("xrdp", "xrdp"),
            Map.entry("x11vnc", "x11vnc"),
            Map.entry("vnc", "vncserver"),
            Map.entry("tigervnc", "vncserver"),
            Map.entry("novnc", "novnc"),
            Map.entry("ttyd", "ttyd"),
            Map.entry("gotty", "gotty"),
            Map.entry("wetty", "wetty"),
            Map.entry("shellinabox", "shellinabox"),
            Map.entry("code server", "code-server"),
            Map.entry("openvscode", "openvscode-server"));

    /** Words of images that only have to do with such a daemon. */
    private static final Set<String> OTHER_PURPOSE = Set.of(
            "client",
            "exporter",
            "operator",
            "controller",
            "scanner",
            "audit",
            "config",
            "init",
            "keygen",
            "key",
            "keys",
            "agent",
            "tunnel",
            "honeypot",
            "proxy",
            "gateway",
            "viewer",
            "test",
            "tests");

    private final String name;
    private final String tag;

    private ImageName(String name, String tag) {
        this.name = name;
        this.tag = tag;
    }

    static ImageName of(String reference) {
        String lower = reference.toLowerCase(Locale.ROOT);
        int digest = lower.indexOf('@');
        String withoutDigest = digest < 0 ? lower : lower.substring(0, digest);
        String last = Invocation.baseName(withoutDigest);
        int colon = last.indexOf(':');
        return colon < 0 ? new ImageName(last, "") : new ImageName(last.substring(0, colon), last.substring(colon + 1));
    }

    /** The program that the image is made to run, judged by the last part of its name. */
    Optional<String> program() {
        List<String> words = words(name);
        if (words.stream().anyMatch(OTHER_PURPOSE::contains)) {
            return Optional.empty();
        }
        String phrase = " " + String.join(" ", words) + " ";
        return MADE_FOR.keySet().stream()
                .sorted()
                .filter(known -> phrase.contains(" " + known + " "))
                .findFirst()
                .map(MADE_FOR::get);
    }

    /** Docker in Docker. */
    boolean isDockerInDocker() {
        return words(name).contains("dind") || (words(tag).contains("dind") && name.contains("docker"));
    }

    /** Whether it is so old that the Docker API stands open unless told otherwise. */
    boolean isBeforeCertificates() {
        Matcher major = MAJOR_VERSION.matcher(tag);
        return major.find() && Integer.parseInt(major.group(1)) < FIRST_WITH_CERTIFICATES;
    }

    private static List<String> words(String text) {
        return List.of(SEPARATORS.split(text));
    }
}
