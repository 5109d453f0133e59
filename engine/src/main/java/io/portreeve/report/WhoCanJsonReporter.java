package io.portreeve.report;

import io.portreeve.access.Climber;
import io.portreeve.access.Doing;
import io.portreeve.access.Grant;
import io.portreeve.access.Holder;
import io.portreeve.access.Note;
import io.portreeve.access.Step;
import io.portreeve.access.Way;
import io.portreeve.model.AccessRule;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Place;
import io.portreeve.model.Role;
import java.io.IOException;
import java.util.List;

/** Who could do something, as JSON of schema {@code portreeve.io/who-can/v1}. */
public final class WhoCanJsonReporter implements WhoCanReporter {
    private static final String SCHEMA = "portreeve.io/who-can/v1";

    @Override
    public void write(WhoCanReport report, Appendable out) throws IOException {
        try (Json json = new Json(out)) {
            json.object(() -> {
                json.text("schema", SCHEMA);
                json.text("question", report.task());
                json.truth("known", !report.access().isEmpty());
                json.texts("premises", WhoCanReport.PREMISES);
                json.items("subjects", () -> {
                    for (Holder holder : report.answer().holders()) {
                        json.object(() -> holder(holder, json));
                    }
                    for (Climber climber : report.answer().climbers()) {
                        json.object(() -> climber(climber, json));
                    }
                });
                json.array("notes", report.access().notes(), note -> note(note, json));
                json.array("problems", report.problems(), problem -> ProblemJson.write(json, problem));
            });
        }
    }

    /** The first way as the chain; the others behind it. */
    private static void holder(Holder holder, Json json) throws IOException {
        SubjectJson.fields(json, holder.subject());
        json.text("verdict", holder.isCertain() ? "certain" : "conditional");
        json.number("steps", 0);
        List<Way> ways = holder.ways();
        json.items("chain", () -> way(ways.get(0), json));
        json.array("otherChains", ways.subList(1, ways.size()), way -> json.array(List.of(way), one -> way(one, json)));
    }

    private static void climber(Climber climber, Json json) throws IOException {
        SubjectJson.fields(json, climber.subject());
        json.text("verdict", "certain");
        json.number("steps", climber.steps().size());
        json.items("chain", () -> {
            for (Step step : climber.steps()) {
                json.object(() -> {
                    json.text("link", "step");
                    json.text("text", step.words());
                });
                for (Grant grant : step.grants()) {
                    grant(grant, json);
                    json.object(() -> rule(grant, json));
                }
            }
        });
        json.array("otherChains", List.<Way>of(), way -> way(way, json));
    }

    private static void way(Way way, Json json) throws IOException {
        grant(way.grant(), json);
        json.object(() -> {
            rule(way.grant(), json);
            json.array("allows", way.doings(), doing -> doing(doing, json));
            json.texts("premises", way.premises());
        });
    }

    /** From the subject to the role that has the rule. */
    private static void grant(Grant grant, Json json) throws IOException {
        json.object(() -> {
            json.text("link", "binding");
            object(grant.binding(), json);
            place(grant.written().place(), json);
        });
        for (Role role : grant.roles()) {
            json.object(() -> {
                json.text("link", "role");
                object(role, json);
                json.truth("default", Grant.isDefault(role));
                if (!Grant.isDefault(role)) {
                    place(role.meta().namePlace(), json);
                }
            });
        }
    }

    private static void object(KubernetesObject object, Json json) throws IOException {
        json.text("kind", object.kind());
        json.textOrNull("namespace", object.namespace());
        json.text("name", object.name());
    }

    private static void rule(Grant grant, Json json) throws IOException {
        AccessRule rule = grant.rule();
        json.text("link", "rule");
        json.texts("verbs", rule.verbs());
        json.texts("apiGroups", rule.groups());
        json.texts("resources", rule.resources());
        json.texts("resourceNames", rule.names());
        json.texts("nonResourceURLs", rule.urls());
        if (!grant.isDefault()) {
            place(rule.place(), json);
        }
    }

    private static void doing(Doing doing, Json json) throws IOException {
        json.object(() -> {
            json.texts("verbs", doing.verbs());
            json.text("resource", doing.deed().resource().toString());
            json.textUnlessEmpty("effect", doing.deed().effect());
            json.texts("names", doing.only());
        });
    }

    private static void note(Note note, Json json) throws IOException {
        json.object(() -> {
            json.text("text", note.text());
            place(note.place(), json);
        });
    }

    private static void place(Place place, Json json) throws IOException {
        json.text("file", place.range().file().path());
        RangeJson.write(json, place.range());
    }
}
