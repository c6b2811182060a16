package io.unknot.testing.right;

import io.unknot.testing.left.Left;
import org.jspecify.annotations.Nullable;

/** Needs its neighbour, which needs it. */
public record Right(@Nullable Left left) {}
