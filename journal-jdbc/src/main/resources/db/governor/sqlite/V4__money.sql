-- What may be spent is held back before anything is sent. An attempt has what it reserved, and who
-- pays for it; the sums stand in purses, one for each job's id, account, and account's day.

alter table attempt add column reserved integer not null default 0;
alter table attempt add column account integer not null default 0;

create table account (
  number integer primary key autoincrement,
  name text not null unique
);

-- Spent: by attempts whose cost is known. Reserved: the worst case of those without an answer.
-- Uncertain: the worst case of those that were answered, and nobody knows their cost.
create table purse (
  scope text primary key,
  spent integer not null,
  reserved integer not null,
  uncertain integer not null
) without rowid;

-- Whose account earlier attempts were on, nobody noted.
insert into purse (scope, spent, reserved, uncertain)
  select 'job:' || j.id, sum(n.cost), 0, 0 from answer n join job j on j.number = n.place >> 40
  where n.cost > 0 group by j.id;

pragma user_version = 4;
