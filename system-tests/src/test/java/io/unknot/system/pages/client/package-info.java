/** What a client can do with the pages: each thing as they would do it, on each kind of screen. */
@NullMarked
package io.unknot.system.pages.client;

import org.jspecify.annotations.NullMarked;
