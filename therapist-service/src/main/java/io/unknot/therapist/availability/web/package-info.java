/** The search for free times over HTTP. */
@NullMarked
package io.unknot.therapist.availability.web;

import org.jspecify.annotations.NullMarked;
