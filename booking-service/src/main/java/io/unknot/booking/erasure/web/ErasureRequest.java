package io.unknot.booking.erasure.web;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why, for the audit trail, which stays: managers have to say so, without naming anybody. */
record ErasureRequest(
        @Nullable
        @Size(min = 3, max = 500)
        @Pattern(regexp = "[^\\x00-\\x1F\\x7F]*", message = "must be a line of text without control characters")
        String reason) {}
