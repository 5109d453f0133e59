package io.portreeve.rules.admindaemon;

import io.portreeve.finding.Confidence;
import io.portreeve.model.Container;
import io.portreeve.model.ContainerPort;
import io.portreeve.model.Place;
import io.portreeve.model.Protocol;
import io.portreeve.model.Value;
import io.portreeve.rules.invocation.Executed;
import io.portreeve.rules.invocation.Listening;
import io.portreeve.rules.invocation.Options;
import io.portreeve.rules.invocation.Token;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The daemons that one container starts, by what it executes, else by what its image is made for. */
final class ContainerStarts {
    private static final String CERTIFICATES = "DOCKER_TLS_CERTDIR";

    private final Container container;
    private final List<Token> command;
    private final List<Token> args;

    private ContainerStarts(Container container) {
        this.container = container;
        this.command = Executed.tokens(container, container.command());
        this.args = Executed.tokens(container, container.args());
    }

    /** Each program once, where it is first started. */
    static List<Start> of(Container container) {
        ContainerStarts starts = new ContainerStarts(container);
        Map<String, Start> once = new LinkedHashMap<>();
        starts.executed().forEach(start -> once.putIfAbsent(start.program(), start));
        if (once.isEmpty()) {
            starts.dockerInDocker().or(starts::byImage).ifPresent(start -> once.put(start.program(), start));
        }
        return List.copyOf(once.values());
    }

    private List<Start> executed() {
        return Executed.by(container).stream()
                .flatMap(one ->
                        StartedDaemon.by(one.invocation()).stream().map(daemon -> start(daemon, one.confidence())))
                .toList();
    }

    private static Start start(StartedDaemon one, Confidence confidence) {
        return new Start(
                one.daemon(),
                one.program(),
                one.listening(),
                one.token().place(),
                confidence,
                "starts " + one.program() + ", " + one.daemon().what() + ",");
    }

    /** The official image opens port 2375 to everybody when its folder for certificates is set to nothing. */
    private Optional<Start> dockerInDocker() {
        Optional<ImageName> image = container.image().known().map(ImageName::of).filter(ImageName::isDockerInDocker);
        if (image.isEmpty() || !runsTheImagesDockerd()) {
            return Optional.empty();
        }
        Optional<Value<String>> certificates =
                Optional.ofNullable(container.env().get(CERTIFICATES));
        boolean switchedOff = certificates.filter(folder -> folder.is("")).isPresent();
        if (!switchedOff && (certificates.isPresent() || !image.get().isBeforeCertificates())) {
            return Optional.empty();
        }
        Place place = certificates.flatMap(Value::place).orElseGet(this::imagePlace);
        String because = switchedOff
                ? "runs Docker with " + CERTIFICATES + " empty, which opens " + Daemons.DOCKER.what()
                : "runs an old Docker image, which opens " + Daemons.DOCKER.what();
        return Optional.of(new Start(
                Daemons.DOCKER,
                "dockerd",
                Listening.byDefault(DockerApi.PLAIN_PORT),
                place,
                Confidence.LIKELY,
                because));
    }

    private boolean runsTheImagesDockerd() {
        boolean entryPoint = command.isEmpty()
                || (command.size() == 1 && command.get(0).text().endsWith("dockerd-entrypoint.sh"));
        return entryPoint && args.stream().noneMatch(ContainerStarts::saysWhatToRunOrAsksForCertificates);
    }

    private static boolean saysWhatToRunOrAsksForCertificates(Token argument) {
        return !argument.text().startsWith("-") || argument.text().startsWith("--tlsverify");
    }

    private Optional<Start> byImage() {
        boolean runsAsMade = command.isEmpty()
                && args.stream().allMatch(argument -> argument.text().startsWith("-"));
        return container
                .image()
                .known()
                .filter(image -> runsAsMade)
                .flatMap(image -> ImageName.of(image).program())
                .flatMap(program -> Daemons.of(program).map(daemon -> imageStart(daemon, program)));
    }

    private Start imageStart(Daemon daemon, String program) {
        String image = container.image().known().orElse("");
        Listening listening = onlyDeclared()
                .map(port -> Listening.on(Optional.of(port)))
                .or(() -> daemon.listens(program, new Options(List.of())))
                .orElseGet(() -> Listening.on(Optional.empty()));
        String because = "runs image " + image + ", by its name " + daemon.what() + ",";
        return new Start(daemon, program, listening, imagePlace(), Confidence.LIKELY, because);
    }

    private Optional<Integer> onlyDeclared() {
        List<ContainerPort> tcp = container.ports().stream()
                .filter(port -> port.protocol().is(Protocol.TCP))
                .toList();
        return tcp.size() == 1 ? tcp.get(0).number().known() : Optional.empty();
    }

    private Place imagePlace() {
        return container.image().place().orElseGet(container::place);
    }
}
