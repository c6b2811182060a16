package io.unknot.booking.careplan.command;

import io.unknot.booking.careplan.finder.Slots;
import io.unknot.booking.careplan.finder.Travel;

/** What is free for a course, and how far its clinics are from each other. */
record Market(Slots slots, Travel travel) {}
