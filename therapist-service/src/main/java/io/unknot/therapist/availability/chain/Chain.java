package io.unknot.therapist.availability.chain;

import io.unknot.schedule.book.AppointmentBook;

/** Who and what there is at one moment, and the book of what is taken, which goes on being kept. */
public record Chain(Catalogue catalogue, AppointmentBook book) {}
