/** Work done over and over while a service runs. */
@NullMarked
package io.unknot.service.rounds;

import org.jspecify.annotations.NullMarked;
