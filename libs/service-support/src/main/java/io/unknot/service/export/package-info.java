/** What is kept of somebody, handed over whole. */
@NullMarked
package io.unknot.service.export;

import org.jspecify.annotations.NullMarked;
