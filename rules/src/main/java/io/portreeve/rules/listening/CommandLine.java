package io.portreeve.rules.listening;

import io.portreeve.model.Container;
import io.portreeve.model.Place;
import io.portreeve.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words as a program is started with them, read for ports: {@code --port=8080}, {@code -p 80}, {@code --listen :8080}. */
final class CommandLine {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern QUOTES = Pattern.compile("[\"']");
    private static final Pattern OPTION = Pattern.compile("(?<dashes>-{0,2})(?<name>[A-Za-z][\\w.-]*?)=(?<value>.+)");
    private static final Pattern FLAG = Pattern.compile("-{1,2}(?<name>[A-Za-z][\\w.-]*)");
    private static final Pattern GLUED = Pattern.compile("-p(?<value>\\d{2,5})");
    private static final Pattern SOCAT = Pattern.compile("(?i)(?:tcp|udp)[46]?-(?:listen|l|recv):(\\d{1,5}).*");
    /** Words behind which a bare number is the port to listen on. */
    private static final Set<String> BEFORE_NUMBER = Set.of(
            "http.server", "SimpleHTTPServer", "runserver", "listen", "-lk", "-lkp", "-lp", "-klp", "-lvp", "-lnvp");

    private final Container container;
    private final List<Word> words = new ArrayList<>();

    private record Word(String text, String where, Place place) {}

    private CommandLine(Container container) {
        this.container = container;
    }

    static CommandLine of(Container container) {
        CommandLine line = new CommandLine(container);
        container.command().forEach(value -> line.add(value, "command"));
        container.args().forEach(value -> line.add(value, "args"));
        return line;
    }

    /** The words of a variable such as {@code JAVA_TOOL_OPTIONS}. */
    static CommandLine of(Container container, String variable, Value<String> value) {
        CommandLine line = new CommandLine(container);
        line.add(value, "env " + variable);
        return line;
    }

    private void add(Value<String> value, String where) {
        Optional<Place> place = value.place();
        if (place.isEmpty() || value.known().isEmpty()) {
            return;
        }
        String text = Environment.of(container).expand(value.known().get());
        for (String word : SPACES.split(QUOTES.matcher(text).replaceAll(""), -1)) {
            words.add(new Word(word, where, place.get()));
        }
    }

    Stream<Sighting> sightings() {
        return Stream.iterate(0, i -> i < words.size(), i -> i + 1).flatMap(this::at);
    }

    private Stream<Sighting> at(int index) {
        Word word = words.get(index);
        return ports(word.text(), index == 0 ? "" : words.get(index - 1).text())
                .map(new Sighting(container, 0, Optional.empty(), word.where(), word.place())::of);
    }

    private Stream<ListenAddress> ports(String word, String before) {
        Matcher option = OPTION.matcher(word);
        if (option.matches()) {
            return setting(option.group("name"), option.group("value"));
        }
        Matcher glued = GLUED.matcher(word);
        if (glued.matches()) {
            return ListenAddress.inNumbers(glued.group("value"));
        }
        Matcher socat = SOCAT.matcher(word);
        if (socat.matches()) {
            return ListenAddress.inNumbers(socat.group(1));
        }
        Matcher flag = FLAG.matcher(before);
        return BEFORE_NUMBER.contains(before)
                ? ListenAddress.inNumbers(word)
                : setting(flag.matches() ? flag.group("name") : "", word);
    }

    private Stream<ListenAddress> setting(String written, String value) {
        SettingName name = SettingName.of(written.startsWith("D") ? written.substring(1) : written);
        boolean number = (name.isPort() || name.isListen() || name.isProtocol()) && !name.isOfAnother(container);
        return number ? ListenAddress.inNumbers(value) : ListenAddress.in(value);
    }
}
