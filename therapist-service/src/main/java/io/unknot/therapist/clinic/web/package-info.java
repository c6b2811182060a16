/** Clinics over HTTP. */
@NullMarked
package io.unknot.therapist.clinic.web;

import org.jspecify.annotations.NullMarked;
