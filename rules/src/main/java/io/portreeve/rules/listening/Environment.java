package io.portreeve.rules.listening;

import io.portreeve.model.Container;
import io.portreeve.model.Value;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The variables of a container, read for ports: {@code PORT}, {@code ASPNETCORE_URLS}, {@code JAVA_TOOL_OPTIONS}. */
final class Environment {
    private static final Pattern OPTIONS = Pattern.compile("(.*_)?(OPTS|OPTIONS|ARGS|FLAGS|CMD|COMMAND)(_.*)?");
    private static final Pattern REFERENCE = Pattern.compile("\\$(?:\\((\\w+)\\)|\\{(\\w+)}|(\\w+))");

    private final Container container;

    private Environment(Container container) {
        this.container = container;
    }

    static Environment of(Container container) {
        return new Environment(container);
    }

    Stream<Sighting> sightings() {
        return container.env().entrySet().stream().flatMap(this::ofVariable);
    }

    private Stream<Sighting> ofVariable(Map.Entry<String, Value<String>> variable) {
        String name = variable.getKey();
        Value<String> value = variable.getValue();
        if (OPTIONS.matcher(name).matches()) {
            return CommandLine.of(container, name, value).sightings();
        }
        return value.place().stream()
                .flatMap(place -> ports(name, value.known().orElse(""))
                        .map(new Sighting(container, 0, Optional.empty(), "env " + name, place)::of));
    }

    private Stream<ListenAddress> ports(String written, String value) {
        SettingName name = SettingName.of(written);
        boolean number = (name.isPort() || name.isListen()) && !name.isOfAnother(container) && !hasHost(written, name);
        return number ? ListenAddress.inNumbers(value) : ListenAddress.in(value);
    }

    /** Whether a variable beside it names the host whose port it is. */
    private boolean hasHost(String written, SettingName name) {
        return name.hostNames(written)
                .flatMap(host -> Optional.ofNullable(container.env().get(host)).stream())
                .flatMap(value -> value.known().stream())
                .anyMatch(host -> !ListenAddress.isEverywhere(host));
    }

    /** The text with the variables that are known filled in. */
    String expand(String text) {
        if (text.indexOf('$') < 0) {
            return text;
        }
        return REFERENCE.matcher(text).replaceAll(reference -> Matcher.quoteReplacement(value(reference.group())));
    }

    private String value(String reference) {
        String name = reference.replaceAll("[$(){}]", "");
        return Optional.ofNullable(container.env().get(name))
                .flatMap(Value::known)
                .orElse(reference);
    }
}
