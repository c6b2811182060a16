/** Holds docker-compose.yml and k8s/ against the code they run: no container engine is needed to see them disagree. */
@NullMarked
package io.unknot.local.deploy;

import org.jspecify.annotations.NullMarked;
