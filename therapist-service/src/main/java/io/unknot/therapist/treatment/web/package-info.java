/** Treatments over HTTP. */
@NullMarked
package io.unknot.therapist.treatment.web;

import org.jspecify.annotations.NullMarked;
