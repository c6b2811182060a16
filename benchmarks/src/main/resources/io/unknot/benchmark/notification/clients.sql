-- The clients, where booking-service keeps them.
INSERT INTO client (id, name, email, phone, language)
SELECT uuid_in(md5('client' || number)::cstring), 'Client ' || number, 'client' || number || '@example.org',
       '+44113' || 1000000 + number, 'en'
FROM generate_series(1, ?) AS number
