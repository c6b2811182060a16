-- Fifty clinics, as notification-service has heard of them.
INSERT INTO clinic (clinic_id, version, name, line, city, postcode, country, zone)
SELECT uuid_in(md5('clinic' || number)::cstring), 1, 'Clinic ' || number, number || ' Mill Lane', 'Leeds', 'LS1 4AP', 'GB',
       'Europe/London'
FROM generate_series(1, 50) AS number
