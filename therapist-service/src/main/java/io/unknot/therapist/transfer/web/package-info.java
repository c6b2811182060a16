/** Files over HTTP, and their lines as the bodies that a PUT of one entry would have. */
@NullMarked
package io.unknot.therapist.transfer.web;

import org.jspecify.annotations.NullMarked;
