package io.portreeve.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What {@code explain} says of a port; the flagship in full stands on a page that is held against the program. */
class ExplainPortTest {
    private static final String FLAGSHIP = "examples/admin-dashboard/2-misconfigured.yaml";

    @Test
    void a_port_of_a_service_is_explained_by_the_pods_behind_it() {
        Run run = Project.run("explain", "Service/admin-dashboard:9000", "--in", FLAGSHIP);
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("Deployment admin-dashboard port 9000/TCP: Administration console, the image is"
                        + " admin-dashboard:2.3.0; reached from the Internet, that is critical\n")
                .contains("    1. set type: ClusterIP on Service admin-dashboard (" + FLAGSHIP + ":9:9)\n"
                        + "      then it is reached from every pod in the cluster\n"
                        + "      cuts off nothing else\n");
    }

    @Test
    void paths_may_follow_the_name_and_a_port_may_be_named() {
        Run flagged = Project.run("explain", "deployment/admin-dashboard:http", "--in", FLAGSHIP);
        Run following = Project.run("explain", "deployment/admin-dashboard:http", FLAGSHIP);
        assertThat(following.out()).isEqualTo(flagged.out()).contains("port 9000/TCP");
    }

    @Test
    void an_object_that_is_not_there_is_a_wrong_use_with_a_hint() {
        Run run = Project.run("explain", "Service/admin-dashbord", "--in", FLAGSHIP);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("there is no Service/admin-dashbord").contains("Service/admin-dashboard");
    }

    @Test
    void a_port_behind_which_nothing_stands_is_said_to_be_so() {
        Run run = Project.run("explain", "Service/admin-dashboard:1234", "--in", FLAGSHIP);
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("No pods of the input stand behind Service/admin-dashboard.\n");
    }
}
