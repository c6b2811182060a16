/** People for whom an identity provider vouches: staff by their record, operators by what the provider says of them. */
@NullMarked
package io.unknot.gateway.login.provider;

import org.jspecify.annotations.NullMarked;
