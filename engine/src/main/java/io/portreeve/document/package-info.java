/** YAML and JSON as trees with exact ranges; the only package that knows the parsing libraries. */
@NullMarked
package io.portreeve.document;

import org.jspecify.annotations.NullMarked;
