/** Ratings as callers see them. */
@NullMarked
package io.unknot.therapist.rating.web;

import org.jspecify.annotations.NullMarked;
