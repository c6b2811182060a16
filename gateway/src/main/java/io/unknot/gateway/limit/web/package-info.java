/** Where limits meet requests: whose they are, and how a refusal is said. */
@NullMarked
package io.unknot.gateway.limit.web;

import org.jspecify.annotations.NullMarked;
