-- Which of these messages are within the cap of their address; they are counted. A function, because its second statement
-- sees what was committed while the first one waited: senders that write to one address at the same moment count one after
-- the other, and the cap holds for both. Addresses are locked in one order, so that no two senders wait for each other.
CREATE FUNCTION take_uses(ids uuid[], addresses text[], urgencies boolean[], texts boolean[], caps integer[])
    RETURNS SETOF uuid
    LANGUAGE plpgsql
AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(in_order.key)
    FROM (SELECT DISTINCT hashtextextended('address_use ' || hex, 1) AS key FROM unnest(addresses) AS hex
          ORDER BY key) AS in_order;

    RETURN QUERY
    WITH counted AS MATERIALIZED (
        SELECT asked.id, asked.address, asked.urgent, asked.text, asked.cap,
               row_number() OVER (PARTITION BY asked.address, asked.urgent ORDER BY asked.id)
               + (SELECT count(*) FROM address_use used
                  WHERE used.address_hash = asked.address AND used.urgent = asked.urgent
                    AND used.used_at > statement_timestamp() - interval '1 day'
                    AND used.message_id <> ALL (ids)) AS uses
        FROM (SELECT one.id, decode(one.hex, 'hex') AS address, one.urgent, one.text, one.cap
              FROM unnest(ids, addresses, urgencies, texts, caps) AS one (id, hex, urgent, text, cap)) AS asked),
    noted AS (
        INSERT INTO address_use (message_id, address_hash, urgent)
        SELECT counted.id, counted.address, counted.urgent FROM counted WHERE counted.uses <= counted.cap
        ON CONFLICT (message_id) DO NOTHING),
    -- A text message also remembers where it went: whoever answers it is known by that alone.
    texted AS (
        UPDATE message SET address_hash = counted.address
        FROM counted
        WHERE message.message_id = counted.id AND counted.text AND counted.uses <= counted.cap
          AND message.address_hash IS DISTINCT FROM counted.address)
    SELECT counted.id FROM counted WHERE counted.uses <= counted.cap;
END $$;
