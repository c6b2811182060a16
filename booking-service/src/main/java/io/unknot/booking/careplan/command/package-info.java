/** What can be done with a course of visits. */
@NullMarked
package io.unknot.booking.careplan.command;

import org.jspecify.annotations.NullMarked;
