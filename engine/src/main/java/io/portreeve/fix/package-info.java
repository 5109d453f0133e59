/** What the fixes of a scan's findings make of its files: those that go together, the files as they become, and the difference. */
@NullMarked
package io.portreeve.fix;

import org.jspecify.annotations.NullMarked;
