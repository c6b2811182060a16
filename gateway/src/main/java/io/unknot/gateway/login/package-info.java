/** Who people are once they have proven it. */
@NullMarked
package io.unknot.gateway.login;

import org.jspecify.annotations.NullMarked;
