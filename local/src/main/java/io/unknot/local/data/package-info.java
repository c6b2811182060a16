/** The folder a system keeps everything in: what is where, who may use it, and what a killed run left. */
@NullMarked
package io.unknot.local.data;

import org.jspecify.annotations.NullMarked;
