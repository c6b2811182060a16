/** The keys tokens are signed with: kept in a folder, and changed without a token refused. */
@NullMarked
package io.unknot.service.token.key;

import org.jspecify.annotations.NullMarked;
