package io.portreeve.app;

import io.portreeve.access.Area;
import io.portreeve.access.Deed;
import io.portreeve.access.Question;
import io.portreeve.access.Resource;
import io.portreeve.access.Resources;
import io.portreeve.access.Task;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What {@code who-can} was asked: a task with an object, or a verb with a resource. */
interface WhoCanQuestion {
    /** The arguments that say what is asked; behind them may be paths. */
    int WORDS = 2;

    List<String> VERBS = List.of(
            "get",
            "list",
            "watch",
            "create",
            "update",
            "patch",
            "delete",
            "deletecollection",
            "impersonate",
            "bind",
            "escalate",
            "approve",
            "sign",
            "use",
            "post",
            "put",
            "*");

    /** As an infinitive. */
    String task();

    /** For the objects of an input. */
    Question question(Snapshot snapshot);

    static WhoCanQuestion of(CommandLine line) {
        List<String> words = line.arguments();
        if (words.size() < WORDS) {
            throw new UsageException("who-can takes a task and an object, or a verb and a resource:"
                    + " 'who-can open Service/shop/web' or 'who-can update services'");
        }
        Optional<Task> task = Stream.of(Task.values())
                .filter(each -> each.toString().equals(words.get(0)))
                .findFirst();
        return task.isPresent()
                ? OfObject.parse(task.get(), words.get(1), line)
                : OfResource.parse(words.get(0), words.get(1), line);
    }

    /** The paths of {@code --in}, and those behind what is asked. */
    default List<String> paths(CommandLine line) {
        List<String> paths = new ArrayList<>(line.values("--in"));
        paths.addAll(line.arguments().subList(WORDS, line.arguments().size()));
        return paths;
    }

    /** A task with an object of the input. */
    record OfObject(Task aim, ObjectName object) implements WhoCanQuestion {
        static OfObject parse(Task aim, String typed, CommandLine line) {
            if (line.has("--namespace") || line.has("--name")) {
                throw new UsageException(
                        "--namespace and --name are for VERB RESOURCE; an object has both in its name");
            }
            return ObjectName.parse(typed)
                    .map(name -> new OfObject(aim, name))
                    .orElseThrow(() -> new UsageException(
                            "an object is named KIND/NAMESPACE/NAME or KIND/NAME, not '" + typed + "'"));
        }

        @Override
        public String task() {
            return aim.words() + " " + object.kind() + " "
                    + object.namespace().map(text -> text + "/").orElse("") + object.name();
        }

        @Override
        public Question question(Snapshot snapshot) {
            List<KubernetesObject> named =
                    snapshot.objects().stream().filter(object::isMeant).toList();
            List<KubernetesObject> meant = named.stream().filter(aim::isFor).toList();
            if (meant.isEmpty()) {
                throw named.isEmpty() ? missing(snapshot) : unfit(named.get(0));
            }
            List<String> namespaces = meant.stream()
                    .flatMap(each -> each.namespace().stream())
                    .distinct()
                    .toList();
            if (namespaces.size() > 1) {
                throw new UsageException("there is a " + object + " in the namespaces " + String.join(", ", namespaces)
                        + "; say which: " + object.kind() + "/" + namespaces.get(0) + "/" + object.name());
            }
            return aim.about(meant);
        }

        private UsageException missing(Snapshot snapshot) {
            List<String> names = snapshot.objects().stream()
                    .filter(aim::isFor)
                    .map(ObjectName::of)
                    .distinct()
                    .toList();
            return new UsageException("there is no " + object + Nearest.hint(object.toString(), names));
        }

        private UsageException unfit(KubernetesObject found) {
            return new UsageException("nobody can " + aim.words() + " a " + found.kind()
                    + "; 'portreeve who-can --help' says what there is to " + aim.words());
        }
    }

    /** A verb with a resource. */
    record OfResource(String verb, Resource resource, Optional<String> namespace, Optional<String> name)
            implements WhoCanQuestion {
        static OfResource parse(String typedVerb, String typedResource, CommandLine line) {
            List<String> words = new ArrayList<>(VERBS);
            Stream.of(Task.values()).map(Task::toString).forEach(words::add);
            if (!VERBS.contains(typedVerb)) {
                throw new UsageException("'" + typedVerb + "' is neither a task nor a verb"
                        + Nearest.hint(typedVerb, words) + "\n'portreeve who-can --help' shows what there is.");
            }
            Resource resource = Resources.parse(typedResource)
                    .orElseThrow(() -> new UsageException("'" + typedResource + "' is no resource that is known without"
                            + " its API group" + Nearest.hint(typedResource, Resources.names())
                            + "\nWrite others as PLURAL.GROUP, such as widgets.example.com."));
            if (line.has("--namespace") && Resources.isOfCluster(resource)) {
                throw new UsageException(resource + " are in no namespace");
            }
            return new OfResource(typedVerb, resource, line.value("--namespace"), line.value("--name"));
        }

        @Override
        public String task() {
            return verb + " " + resource + name.map(text -> " named " + text).orElse("")
                    + namespace.map(text -> " in namespace " + text).orElse("");
        }

        @Override
        public Question question(Snapshot snapshot) {
            Area area = namespace.map(text -> Area.in(Optional.of(text))).orElse(Area.EVERYWHERE);
            return new Question(List.of(Deed.asked(verb, resource, name)), area, Set.of());
        }
    }
}
