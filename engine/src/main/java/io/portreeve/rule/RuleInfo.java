package io.portreeve.rule;

import io.portreeve.finding.Severity;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The facts of a rule that tools sort by; everything said in prose stands in the rule's page. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RuleInfo {
    /** For ever this rule's: {@code PR2001}. */
    String id();

    /** In lower case with hyphens: {@code admin-port}. */
    String name();

    /** One sentence: what the rule judges. */
    String summary();

    /** The worst severity that is usual for it. */
    Severity severity();

    /** Words to filter by, such as {@code exposure} or {@code cwe-284}. */
    String[] tags() default {};
}
