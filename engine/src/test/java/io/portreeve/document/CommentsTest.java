package io.portreeve.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommentsTest {
    @Test
    void comments_are_kept_where_they_stand() {
        Reading reading = Reading.of("""
                # above
                spec: # behind a key
                  port: 22 # behind a value
                  list: [a, # in a flow list
                    b]   #last
                  # below
                """);

        assertThat(reading.comments(0))
                .containsExactly(
                        "# above", "# behind a key", "# behind a value", "# in a flow list", "#last", "# below");
    }

    @Test
    void a_hash_inside_a_value_is_no_comment() {
        Reading reading = Reading.of("a: x#y\nb: \"# no\"\nc: '# no'\nd: http://h/#frag\n\"# k\": 1\n");

        assertThat(reading.comments(0)).isEmpty();
    }

    @Test
    void a_block_scalar_has_comments_on_its_header_line_and_below_but_not_inside() {
        Reading reading = Reading.of("a: | # header\n  # text\n  x # text\n\n# below\nb: >- # second\n  y\n");

        assertThat(reading.comments(0)).containsExactly("# header", "# below", "# second");
        assertThat(reading.document(0).get("a").text()).contains("# text\nx # text\n");
    }

    @Test
    void comments_belong_to_the_document_they_stand_in() {
        Reading reading = Reading.of("# first\na: 1\n# still first\n---\n# second\nb: 2\n...\n# third\n---\nc: 3\n");

        assertThat(reading.comments(0)).containsExactly("# first", "# still first");
        assertThat(reading.comments(1)).containsExactly("# second");
        assertThat(reading.comments(2)).containsExactly("# third");
    }

    @Test
    void a_comment_ends_before_its_line_end() {
        assertThat(Reading.of("a: 1 # dos\r\nb: 2 # old\rc: 3 # end").comments(0))
                .containsExactly("# dos", "# old", "# end");
    }
}
