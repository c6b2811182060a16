-- Whose contact it is, asked by whoever wants to log in by it.
CREATE INDEX client_of_verified_email ON client (lower(email)) WHERE email_verified_at IS NOT NULL AND merged_into IS NULL;
CREATE INDEX client_of_verified_phone ON client (phone) WHERE phone_verified_at IS NOT NULL AND merged_into IS NULL;
