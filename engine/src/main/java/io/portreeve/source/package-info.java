/** Where text comes from: files, folders, standard input. */
@NullMarked
package io.portreeve.source;

import org.jspecify.annotations.NullMarked;
