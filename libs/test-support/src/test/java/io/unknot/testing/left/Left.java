package io.unknot.testing.left;

import io.unknot.testing.right.Right;

/** Needs its neighbour, which needs it. */
public record Left(Right right) {}
