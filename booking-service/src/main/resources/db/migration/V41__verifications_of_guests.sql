-- Whoever made themselves known as a guest and shows that the contact is theirs goes on signed in, by the same code. A
-- question that was asked about a client there was already, by the desk perhaps, signs nobody in.
ALTER TABLE contact_verification ADD COLUMN guest boolean NOT NULL DEFAULT false;
