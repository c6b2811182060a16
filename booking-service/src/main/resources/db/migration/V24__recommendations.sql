-- Whom each referral code recommends, as was last told: the therapists its owner has had a visit with. A code of which
-- nothing was told stands for nobody.
CREATE TABLE recommendation (
    code       text   PRIMARY KEY REFERENCES referral_code (code),
    version    bigint NOT NULL CHECK (version > 0),
    therapists uuid[] NOT NULL
);
