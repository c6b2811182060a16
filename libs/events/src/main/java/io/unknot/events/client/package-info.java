/** Facts about clients: which ids are of one person or of nobody any more, and nothing else of them. */
@NullMarked
package io.unknot.events.client;

import org.jspecify.annotations.NullMarked;
