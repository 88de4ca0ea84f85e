-- When a batch was to be cancelled: lines that come back cancelled are then no failures, whichever
-- process takes them.

alter table batch add column cancelled_at integer;

pragma user_version = 7;
