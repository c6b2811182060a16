/** The chain of clinics a new system begins with, loaded as any client would, through the gateway. */
@NullMarked
package io.unknot.local.demo;

import org.jspecify.annotations.NullMarked;
