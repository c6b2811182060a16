/** What every service has alike before it does anything of its own: a clock and the description of its API. */
@NullMarked
package io.unknot.service;

import org.jspecify.annotations.NullMarked;
