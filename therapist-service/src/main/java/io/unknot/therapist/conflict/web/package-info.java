/** Conflicts over HTTP, for staff to resolve. */
@NullMarked
package io.unknot.therapist.conflict.web;

import org.jspecify.annotations.NullMarked;
