-- A request that was named before its item was there has no fingerprint until it gets one. Where an
-- item changes afterwards, the success of the earlier one is kept here, should it come back.

-- Of a job whose requests were named, each request is a range of its own.
alter table frontier add column named integer not null default 0;

create table former (
  place integer not null,
  fingerprint text not null,
  origin integer not null,
  number integer not null,
  output integer,
  primary key (place, fingerprint)
) without rowid;

pragma user_version = 3;
