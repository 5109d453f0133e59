package io.portreeve.topology;

import static io.portreeve.Given.behind;
import static io.portreeve.Given.deployment;
import static io.portreeve.Given.in;
import static io.portreeve.Given.service;
import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.Given;
import io.portreeve.exposure.ExposurePath;
import org.junit.jupiter.api.Test;

/** A repository is not a cluster: who belongs together when nobody wrote a namespace. */
class NearestFirstTest {
    private static final String SERVICE = service("web", "app: web", "ports: [{port: 80}]");
    private static final String DEPLOYMENT = deployment("web", "app: web", "{containerPort: 80}");

    @Test
    void the_same_file_comes_before_the_same_folder() {
        Topology topology = Given.file("shop/all.yaml", SERVICE + DEPLOYMENT)
                .and("shop/other.yaml", DEPLOYMENT)
                .topology();
        assertThat(behind(topology, "web")).containsExactly("shop/all.yaml: web");
    }

    @Test
    void the_same_folder_comes_before_the_folders_around_it() {
        Topology topology = Given.file("a/shop/service.yaml", SERVICE)
                .and("a/deployment.yaml", DEPLOYMENT)
                .and("a/bank/deployment.yaml", DEPLOYMENT)
                .and("a/shop/deployment.yaml", DEPLOYMENT)
                .topology();
        assertThat(behind(topology, "web")).containsExactly("a/shop/deployment.yaml: web");
    }

    @Test
    void folders_below_come_before_folders_beside() {
        Topology topology = Given.file("a/shop/service.yaml", SERVICE)
                .and("a/bank/deployment.yaml", DEPLOYMENT)
                .and("a/shop/pods/deployment.yaml", DEPLOYMENT)
                .topology();
        assertThat(behind(topology, "web")).containsExactly("a/shop/pods/deployment.yaml: web");
    }

    @Test
    void the_search_climbs_up_to_the_argument() {
        Topology topology = Given.file("a/b/c/service.yaml", SERVICE)
                .and("x/y/deployment.yaml", DEPLOYMENT)
                .topology();
        assertThat(behind(topology, "web")).containsExactly("x/y/deployment.yaml: web");
    }

    @Test
    void another_unit_is_never_reached() {
        Topology topology = Given.file("a/service.yaml", SERVICE)
                .unit("a/base")
                .and("a/base/deployment.yaml", DEPLOYMENT)
                .topology();
        assertThat(behind(topology, "web")).isEmpty();
    }

    @Test
    void written_namespaces_join_across_the_whole_unit() {
        Topology topology = Given.file("services/web.yaml", in("shop", SERVICE))
                .and("services/near.yaml", DEPLOYMENT)
                .and("pods/far.yaml", in("shop", DEPLOYMENT))
                .and("pods/bank.yaml", in("bank", DEPLOYMENT))
                .topology();
        assertThat(behind(topology, "web")).containsExactly("pods/far.yaml: web");
    }

    @Test
    void a_namespace_that_nobody_wrote_is_not_a_mismatch() {
        Topology topology =
                Given.file("web.yaml", in("shop", SERVICE) + DEPLOYMENT).topology();
        assertThat(behind(topology, "web")).containsExactly("web.yaml: web");
    }

    @Test
    void different_written_namespaces_never_join() {
        Topology topology = Given.file("web.yaml", in("shop", SERVICE) + in("bank", DEPLOYMENT))
                .topology();
        assertThat(behind(topology, "web")).isEmpty();
    }

    @Test
    void the_group_that_a_kind_once_had_makes_no_other_object() {
        String old = DEPLOYMENT.replace("apiVersion: apps/v1", "apiVersion: extensions/v1beta1");
        Topology topology = Given.file("v2/service.yaml", in("shop", SERVICE))
                .and("v2/deployment.yaml", in("shop", DEPLOYMENT))
                .and("v1/deployment.yaml", in("shop", old))
                .topology();

        assertThat(old).isNotEqualTo(DEPLOYMENT);
        assertThat(behind(topology, "web")).containsExactly("v2/deployment.yaml: web");
    }

    @Test
    void of_conflicting_bodies_the_nearest_is_meant() {
        Topology topology = Given.file("v1/service.yaml", in("shop", SERVICE))
                .and("v1/deployment.yaml", in("shop", DEPLOYMENT))
                .and("v2/deployment.yaml", in("shop", deployment("web", "app: web", "{containerPort: 8080}")))
                .topology();
        assertThat(behind(topology, "web")).containsExactly("v1/deployment.yaml: web");
    }

    @Test
    void a_dump_of_one_cluster_joins_everything() {
        Topology topology = Given.file("a/service.yaml", SERVICE)
                .and("a/deployment.yaml", DEPLOYMENT)
                .and("b/deployment.yaml", DEPLOYMENT)
                .topology(Joining.EVERYTHING);
        assertThat(behind(topology, "web")).containsExactly("a/deployment.yaml: web", "b/deployment.yaml: web");
    }

    @Test
    void what_was_found_by_climbing_far_is_joined_but_not_spoken_of_as_meant() {
        Given far = Given.file("a/b/c/service.yaml", SERVICE).and("x/y/deployment.yaml", DEPLOYMENT);
        PortBinding port = far.topology().services().get(0).ports().get(0);
        assertThat(port.targets()).isEmpty();
        assertThat(port.lacking()).isEmpty();
        assertThat(port.unclear()).hasSize(1);
        assertThat(far.exposure().paths())
                .extracting(ExposurePath::line)
                .contains("any pod -> Service web:80 -> (whether Deployment web serves port 80 is not known)");
    }

    @Test
    void a_sibling_folder_a_written_namespace_and_a_unit_are_near() {
        isMeant(Given.file("a/services/web.yaml", SERVICE).and("a/pods/web.yaml", DEPLOYMENT));
        isMeant(Given.file("a/b/c/web.yaml", in("shop", SERVICE)).and("x/y/web.yaml", in("shop", DEPLOYMENT)));
        isMeant(Given.file("readme.yaml", "")
                .unit("app")
                .and("app/a/b/web.yaml", SERVICE)
                .and("app/x/y/web.yaml", DEPLOYMENT));
    }

    private static void isMeant(Given given) {
        assertThat(given.topology().services().get(0).ports().get(0).targets()).hasSize(1);
    }
}
