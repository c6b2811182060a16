/** Therapists over HTTP; licence numbers are for staff. */
@NullMarked
package io.unknot.therapist.therapist.web;

import org.jspecify.annotations.NullMarked;
