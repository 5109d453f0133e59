package io.portreeve.rules.meant;

import static io.portreeve.rules.meant.Written.pod;
import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.model.Workload;
import org.junit.jupiter.api.Test;

class OneApplicationTest {
    private static final Workload WEB = pod("web", "app: web, team: shop", "registry.example/web:1");

    @Test
    void versions_colours_and_ranks_are_one_application() {
        assertThat(OneApplication.runs(WEB, pod("other", "app: web-canary", "x")))
                .isTrue();
        assertThat(OneApplication.runs(WEB, pod("other", "app: web-v2", "x"))).isTrue();
        assertThat(OneApplication.runs(pod("a", "role: master", "x"), pod("b", "role: replica", "x")))
                .isTrue();
    }

    @Test
    void another_name_or_part_is_another_application() {
        Workload database = pod("db", "app: web, tier: data", "mysql:8");
        Workload page = pod("page", "app: web, tier: front", "registry.example/web:1");
        assertThat(OneApplication.runs(WEB, pod("mailer", "app: mailer", "x"))).isFalse();
        assertThat(OneApplication.runs(page, database)).isFalse();
        assertThat(OneApplication.difference(page, database)).contains("tier");
    }

    @Test
    void where_no_label_tells_the_names_do() {
        assertThat(OneApplication.runs(pod("web-blue", "team: shop", "x"), pod("web-green", "team: shop", "x")))
                .isTrue();
        assertThat(OneApplication.runs(pod("web", "team: shop", "x"), pod("mailer", "team: shop", "x")))
                .isFalse();
    }

    @Test
    void strangers_share_neither_name_nor_image() {
        assertThat(OneApplication.areStrangers(WEB, pod("queue", "app: web", "registry.example/queue:1")))
                .isTrue();
        assertThat(OneApplication.areStrangers(WEB, pod("queue", "app: web", "other.example/shop/web@sha256:0")))
                .isFalse();
        assertThat(OneApplication.areStrangers(WEB, pod("web-v2", "app: web", "registry.example/queue:1")))
                .isFalse();
    }
}
