package io.portreeve.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.exposure.ExposureOptions;
import io.portreeve.exposure.Stages;
import io.portreeve.model.Snapshot;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleContextTest {
    /** More than a small hash table has room for without two that meet. */
    private static final int DEPTH = 40;

    @Test
    void values_that_need_each_other_are_worked_out_once_each() {
        RuleContext context = new RuleContext(Stages.of(new Snapshot(List.of()), ExposureOptions.NONE));
        List<Class<?>> made = new ArrayList<>();

        ask(context, int[].class, made);
        ask(context, int[].class, made);

        assertThat(made).hasSize(DEPTH).doesNotHaveDuplicates();
    }

    /** Arrays of arrays are as many types as anybody could want. */
    private static <T> void ask(RuleContext context, Class<T> type, List<Class<?>> made) {
        context.shared(type, same -> {
            if (dimensions(type) < DEPTH) {
                ask(same, type.arrayType(), made);
            }
            made.add(type);
            return type.cast(Array.newInstance(type.getComponentType(), 0));
        });
    }

    private static int dimensions(Class<?> type) {
        return type.descriptorString().length() - 1;
    }
}
