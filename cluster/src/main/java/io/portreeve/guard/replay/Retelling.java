package io.portreeve.guard.replay;

import io.portreeve.admission.ClusterState;
import io.portreeve.admission.Effect;
import io.portreeve.admission.Judgement;
import io.portreeve.admission.Mode;
import io.portreeve.admission.MovedDoors;
import io.portreeve.admission.ProposedChange;
import io.portreeve.admission.Ruling;
import io.portreeve.cluster.LiveObjects;
import io.portreeve.guard.GuardRules;
import io.portreeve.guard.Operation;
import io.portreeve.model.ApiExtension;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.ObjectId;
import io.portreeve.model.Role;
import io.portreeve.model.RoleBinding;
import io.portreeve.model.ServiceAccount;
import io.portreeve.model.Unlisted;
import io.portreeve.model.Workload;
import io.portreeve.model.reader.ReadKind;
import io.portreeve.source.Order;
import io.portreeve.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges one deed after the other, each in the cluster that those before it have left. What was done is done, even if it would have been denied. */
final class Retelling {
    private final GuardRules rules;
    private final LiveObjects objects;
    private final Plurals plurals;
    private final Tally tally;
    private final Timeline timeline;
    private final Versioned versioned = new Versioned();
    private final List<Happening> happenings = new ArrayList<>();
    private ClusterState state;

    Retelling(GuardRules rules, LiveObjects objects, Plurals plurals, Tally tally, ClusterState beginning) {
        this.rules = rules;
        this.objects = objects;
        this.plurals = plurals;
        this.tally = tally;
        this.state = beginning;
        this.timeline = new Timeline(beginning.doors());
    }

    void tell(Deed deed) {
        if (deed.operation() == Operation.CONNECT) {
            connect(deed);
        } else if (deed.operation() == Operation.DELETE) {
            delete(deed);
        } else {
            deed.now()
                    .flatMap(objects::read)
                    .filter(Retelling::isAboutPorts)
                    .ifPresentOrElse(now -> write(deed, now), () -> tally.skip(Skipped.OTHER_KIND));
        }
    }

    /** Rights and extensions of the API open nothing by themselves. */
    private static boolean isAboutPorts(KubernetesObject object) {
        return !(object instanceof Role
                || object instanceof RoleBinding
                || object instanceof ServiceAccount
                || object instanceof ApiExtension
                || object instanceof Unlisted);
    }

    private void connect(Deed deed) {
        String pod = deed.names().get(0);
        Optional<Workload> pods = deed.target().resource().equals("pods")
                ? state.ownerOf(deed.target().namespace(), pod)
                : Optional.empty();
        if (pods.isEmpty()) {
            tally.skip(Skipped.NOT_KNOWN);
            return;
        }
        Mode mode = mode(deed);
        Judgement judgement =
                rules.judge().judge(state, pods.get(), deed.target().subresource());
        String object = "Pod/" + deed.target().namespace() + "/" + pod + " "
                + deed.target().subresource();
        note(deed, occasion(deed, object), mode, new Effect(judgement, MovedDoors.NONE), false);
    }

    private void delete(Deed deed) {
        List<KubernetesObject> doomed = doomed(deed);
        if (doomed.isEmpty()) {
            tally.skip(Skipped.NOT_KNOWN);
        }
        for (KubernetesObject object : doomed) {
            if (versioned.isReplaced(object.id(), deed.version())) {
                tally.skip(Skipped.LATE);
            } else {
                apply(deed, ProposedChange.deleting(object), false);
            }
        }
    }

    private List<KubernetesObject> doomed(Deed deed) {
        Optional<KubernetesObject> old = deed.old().flatMap(objects::read).filter(Retelling::isAboutPorts);
        if (old.isPresent()) {
            settle(old.get());
            return List.of(old.get());
        }
        Optional<ReadKind> kind =
                plurals.kind(deed.target().group(), deed.target().resource());
        if (kind.isEmpty()) {
            return List.of();
        }
        return deed.every() ? all(kind.get(), deed.target().namespace()) : named(kind.get(), deed);
    }

    private List<KubernetesObject> all(ReadKind kind, String namespace) {
        return state.objects().stream()
                .filter(object -> object.id().kind().equals(kind.kind())
                        && object.id().group().equals(kind.group()))
                .filter(object -> object.namespace().orElse("").equals(namespace))
                .sorted(Order.by(object -> object.id().name()))
                .toList();
    }

    /** Paths name a namespace for a Namespace too. */
    private List<KubernetesObject> named(ReadKind kind, Deed deed) {
        List<KubernetesObject> found = new ArrayList<>();
        for (String name : deed.names()) {
            Optional<String> namespace = Optional.of(deed.target().namespace()).filter(text -> !text.isEmpty());
            state.find(new ObjectId(kind.group(), kind.kind(), namespace, name))
                    .or(() -> state.find(new ObjectId(kind.group(), kind.kind(), Optional.empty(), name)))
                    .ifPresent(found::add);
        }
        return found;
    }

    private void write(Deed deed, KubernetesObject now) {
        if (versioned.isLate(now.id(), deed.version())) {
            tally.skip(Skipped.LATE);
            return;
        }
        deed.old().flatMap(objects::read).ifPresent(this::settle);
        Optional<KubernetesObject> known = state.find(now.id());
        ProposedChange change = GuardRules.change(known, Optional.of(now), deed.made(), state);
        boolean lost = deed.operation() == Operation.UPDATE && change.old().isEmpty();
        apply(deed, change, lost);
    }

    /** An object that a review shows as it was, whatever was known of it; nobody can say since when. */
    private void settle(KubernetesObject old) {
        ProposedChange silent = new ProposedChange(state.find(old.id()), Optional.of(old));
        if (!silent.isEmpty()) {
            MovedDoors.by(silent, state).opened().forEach(timeline::known);
            state = state.with(old);
        }
    }

    private void apply(Deed deed, ProposedChange change, boolean lost) {
        Mode mode = mode(deed);
        boolean unasked = mode == Mode.OFF;
        Effect effect = unasked
                ? new Effect(Judgement.NOTHING, MovedDoors.by(change, state))
                : rules.judge().effect(state, change);
        Occasion occasion = occasion(deed, change.id().toString());
        if (!deed.dryRun()) {
            fold(change, effect.doors(), occasion);
            see(deed, change);
        }
        note(deed, occasion, mode, effect, lost);
    }

    /** What a controller makes after its template is nothing of its own, unless more doors lead to it. */
    private void fold(ProposedChange change, MovedDoors doors, Occasion occasion) {
        if (change.now().isEmpty()) {
            timeline.move(doors, occasion);
            state = state.without(change.id());
        } else if (!change.fromTemplate()) {
            timeline.move(doors, occasion);
            state = change.isEmpty() ? state : state.with(change.now().get());
        } else if (!doors.opened().isEmpty()) {
            timeline.move(MovedDoors.by(ProposedChange.creating(change.now().get()), state), occasion);
            state = state.with(change.now().get());
        }
    }

    private void see(Deed deed, ProposedChange change) {
        if (change.now().isEmpty()) {
            versioned.end(change.id(), deed.version());
        } else {
            versioned.see(change.id(), deed.version());
        }
    }

    private Mode mode(Deed deed) {
        return rules.exempt(deed.target().namespace(), deed.user())
                ? Mode.OFF
                : rules.mode(state, deed.target().namespace());
    }

    private void note(Deed deed, Occasion occasion, Mode mode, Effect effect, boolean lost) {
        Ruling ruling = Ruling.of(effect.judgement(), rules.strictness(), mode);
        Verdict verdict = mode == Mode.OFF ? Verdict.UNASKED : Verdict.of(ruling);
        if (verdict == Verdict.UNASKED) {
            tally.skip(rules.exempt(deed.target().namespace(), deed.user()) ? Skipped.EXEMPT : Skipped.OFF);
        } else {
            tally.judge(verdict, deed.dryRun(), lost);
        }
        List<Remark> remarks = verdict == Verdict.UNASKED ? List.of() : Remark.all(ruling);
        Happening happening = new Happening(occasion, mode, verdict, remarks, effect.doors(), deed.dryRun(), lost);
        if (happening.isTelling()) {
            happenings.add(happening);
        }
    }

    private static Occasion occasion(Deed deed, String object) {
        String part = deed.target().subresource();
        boolean written = deed.operation() != Operation.CONNECT && !part.isEmpty();
        return new Occasion(
                deed.line(),
                deed.time(),
                deed.user().username(),
                deed.behind(),
                switch (deed.operation()) {
                    case CREATE -> "created";
                    case UPDATE -> "changed";
                    case DELETE -> "deleted";
                    case CONNECT -> "connected to";
                },
                object + (written ? " " + part : ""));
    }

    Replayed replayed(List<Problem> problems) {
        return new Replayed(tally, happenings, timeline.over(), timeline.open(), problems);
    }
}
