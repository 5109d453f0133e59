package io.portreeve.rules.admission;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.values.NullValue;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.validator.CelValidator;
import dev.cel.validator.CelValidatorFactory;
import dev.cel.validator.validators.HomogeneousLiteralValidator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A generated ValidatingAdmissionPolicy, evaluated as an API server does: by a CEL library, variable by variable. */
final class CelPolicy {
    private static final Cel CEL = CelFactory.plannerCelBuilder()
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addVar("object", SimpleType.DYN)
            .addVar("oldObject", SimpleType.DYN)
            .addVar("variables", MapType.create(SimpleType.STRING, SimpleType.DYN))
            .addCompilerLibraries(CelExtensions.strings(), CelExtensions.optional())
            .addRuntimeLibraries(CelExtensions.strings(), CelExtensions.optional())
            .build();

    /** An API server wants the items of a list that is written out to be of one type. */
    private static final CelValidator STRICT = CelValidatorFactory.standardCelValidatorBuilder(CEL)
            .addAstValidators(HomogeneousLiteralValidator.newInstance())
            .build();

    /** Most expressions come up again and again. */
    private static final Map<String, CelRuntime.Program> PROGRAMS = new ConcurrentHashMap<>();

    private final Map<String, Object> manifest;
    private final Map<String, CelRuntime.Program> variables = new LinkedHashMap<>();
    private final CelRuntime.Program expression;
    private final CelRuntime.Program message;

    CelPolicy(Map<String, Object> manifest) {
        this.manifest = manifest;
        for (Map<String, Object> variable : list(Plain.at(manifest, "spec", "variables"))) {
            variables.put(text(variable, "name"), program(text(variable, "expression")));
        }
        Map<String, Object> validation =
                list(Plain.at(manifest, "spec", "validations")).get(0);
        this.expression = program(text(validation, "expression"));
        this.message = program(text(validation, "messageExpression"));
    }

    /** Every policy of a stream of documents. */
    static List<CelPolicy> all(String text) {
        List<CelPolicy> policies = new ArrayList<>();
        for (Map<String, Object> manifest : Plain.objects(text)) {
            if ("ValidatingAdmissionPolicy".equals(manifest.get("kind"))) {
                policies.add(new CelPolicy(manifest));
            }
        }
        return policies;
    }

    String name() {
        return String.valueOf(Plain.at(manifest, "metadata", "name"));
    }

    /** Whether it is asked about an object of this kind in this namespace. */
    boolean matches(Map<String, Object> object) {
        String version = String.valueOf(object.get("apiVersion"));
        int slash = version.indexOf('/');
        String group = slash < 0 ? "" : version.substring(0, slash);
        boolean ofNamespace =
                list(Plain.at(manifest, "spec", "matchConstraints", "namespaceSelector", "matchExpressions")).stream()
                        .noneMatch(no ->
                                strings(Plain.at(no, "values")).contains(Plain.at(object, "metadata", "namespace")));
        return ofNamespace
                && version.substring(slash + 1).equals("v1")
                && list(Plain.at(manifest, "spec", "matchConstraints", "resourceRules")).stream()
                        .anyMatch(rule -> strings(Plain.at(rule, "apiGroups")).contains(group)
                                && strings(Plain.at(rule, "resources")).contains(plural(object)));
    }

    private static String plural(Map<String, Object> object) {
        String kind = String.valueOf(object.get("kind")).toLowerCase(Locale.ROOT);
        if (kind.endsWith("y")) {
            return kind.substring(0, kind.length() - 1) + "ies";
        }
        return kind.endsWith("s") ? kind + "es" : kind + "s";
    }

    /** What is said against a new object; empty where it passes. */
    Optional<String> onCreate(Map<String, Object> object) {
        return verdict(object, NullValue.NULL_VALUE);
    }

    /** What is said against a change. */
    Optional<String> onUpdate(Map<String, Object> before, Map<String, Object> after) {
        return verdict(after, before);
    }

    private Optional<String> verdict(Map<String, Object> object, Object before) {
        Map<String, Object> known = new LinkedHashMap<>();
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("object", object);
        input.put("oldObject", before);
        input.put("variables", known);
        variables.forEach((name, program) -> known.put(name, evaluate(program, input, name)));
        boolean passes = (boolean) evaluate(expression, input, "the validation");
        return passes ? Optional.empty() : Optional.of((String) evaluate(message, input, "the message"));
    }

    /** Whether an expression over one object holds. */
    static boolean holds(String expression, Map<String, Object> object) {
        return (boolean) evaluate(program(expression), Map.of("object", object), expression);
    }

    private static Object evaluate(CelRuntime.Program program, Map<String, Object> input, String what) {
        try {
            return program.eval(input);
        } catch (CelEvaluationException e) {
            throw new AssertionError(what + " cannot be evaluated: " + e.getMessage() + " over " + input, e);
        }
    }

    private static CelRuntime.Program program(String expression) {
        return PROGRAMS.computeIfAbsent(expression, CelPolicy::compiled);
    }

    private static CelRuntime.Program compiled(String expression) {
        try {
            CelAbstractSyntaxTree tree = CEL.compile(expression).getAst();
            CelValidationResult strict = STRICT.validate(tree);
            if (strict.hasError()) {
                throw new AssertionError("no API server takes: " + expression + "\n" + strict.getErrorString());
            }
            return CEL.createProgram(tree);
        } catch (CelValidationException | CelEvaluationException e) {
            throw new AssertionError("no CEL: " + expression + "\n" + e.getMessage(), e);
        }
    }

    private static String text(Map<String, Object> mapping, String key) {
        return String.valueOf(mapping.get(key));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Object value) {
        return (List<Map<String, Object>>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> strings(Object value) {
        return (List<Object>) value;
    }
}
