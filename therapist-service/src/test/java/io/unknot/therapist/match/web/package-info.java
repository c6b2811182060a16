@NullMarked
package io.unknot.therapist.match.web;

import org.jspecify.annotations.NullMarked;
