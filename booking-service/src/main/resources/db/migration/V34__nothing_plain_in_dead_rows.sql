-- A dropped column and a replaced row stay in a table's file until the file is written anew. So are the samples of columns
-- that the planner keeps, where this role may.
VACUUM FULL client;
VACUUM FULL review;
VACUUM FULL pg_statistic;
