/** Every refusal as problem+json (RFC 9457): what was wrong, with which field, and what to do next. */
@NullMarked
package io.unknot.service.problem;

import org.jspecify.annotations.NullMarked;
