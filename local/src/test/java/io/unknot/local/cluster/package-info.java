/** Holds what Kustomize makes of k8s/ to the cluster's own strict schemas, and to the names and ports of the code. */
@NullMarked
package io.unknot.local.cluster;

import org.jspecify.annotations.NullMarked;
