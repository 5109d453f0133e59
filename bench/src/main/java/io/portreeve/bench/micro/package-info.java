/** Measures single stages inside a warm JVM, with JMH. */
@NullMarked
package io.portreeve.bench.micro;

import org.jspecify.annotations.NullMarked;
