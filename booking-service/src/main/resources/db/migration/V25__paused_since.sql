-- Since when a plan is paused for what it is paused for: only a clearance given afterwards lifts a pause for the outcome.
ALTER TABLE care_plan ADD COLUMN paused_at timestamptz;
UPDATE care_plan SET paused_at = changed_at WHERE state = 'paused';
ALTER TABLE care_plan ADD CONSTRAINT care_plan_paused_since CHECK ((state = 'paused') = (paused_at IS NOT NULL));
