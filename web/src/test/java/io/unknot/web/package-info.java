/** What must hold of the pages as files; how they behave in a browser is shown by the system tests. */
@NullMarked
package io.unknot.web;

import org.jspecify.annotations.NullMarked;
