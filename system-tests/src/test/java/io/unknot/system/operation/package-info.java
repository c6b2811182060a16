/** What people who run the platform rely on, and what happens when its processes die. */
@NullMarked
package io.unknot.system.operation;

import org.jspecify.annotations.NullMarked;
