package io.unknot.therapist.register.postgres.table;

import io.r2dbc.spi.Readable;

/** How every entry of one kind is read, for whoever keeps a copy of them all in memory. */
public interface Rows<T> {

    /** A query for all of them, which a WHERE may follow. */
    String select();

    /** The column of their ids, as that WHERE has to spell it. */
    String key();

    /** What a row of the query says. */
    T read(Readable row);
}
