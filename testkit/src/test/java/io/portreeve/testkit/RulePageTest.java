package io.portreeve.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RulePageTest {
    private static final String PAGE = """
            # admin-port

            ## What it finds
            Something.
            ## Why it matters
            Somebody.
            ## How to fix
            Somehow.
            ## Exceptions
            None.
            ## Frameworks
            CWE-284.
            """;

    @Test
    void a_page_with_title_and_all_sections_has_no_fault() {
        assertThat(RulePage.faults(PAGE, "admin-port")).isEmpty();
    }

    @Test
    void a_wrong_title_is_a_fault() {
        assertThat(RulePage.faults(PAGE, "node-port")).containsExactly("does not open with \"# node-port\"");
    }

    @Test
    void a_missing_section_is_a_fault() {
        assertThat(RulePage.faults(PAGE.replace("## How to fix", "## Cure"), "admin-port"))
                .singleElement()
                .asString()
                .startsWith("has the sections [What it finds, Why it matters, Exceptions, Frameworks] instead of");
    }

    @Test
    void an_empty_section_is_a_fault() {
        assertThat(RulePage.faults(PAGE.replace("Somehow.", ""), "admin-port"))
                .containsExactly("says nothing under \"## How to fix\"");
    }

    @Test
    void a_page_that_serves_no_framework_is_at_fault() {
        assertThat(RulePage.faults(PAGE.replace("CWE-284", "None"), "admin-port"))
                .containsExactly("names no CWE, NSA/CISA, CIS, MITRE or OWASP entry under \"## Frameworks\"");
    }
}
