-- Batches at providers. A row here, with its members and their attempts, is written before the batch
-- is created there; the provider's id as soon as it is known; the end when every member that will
-- ever have an answer has it.

create table batch (
  number integer primary key autoincrement,
  job integer not null,
  tag text not null,
  size integer not null,
  sent_at integer not null,
  provider_id text,
  created_at integer,
  closed_at integer,
  note text not null default ''
);
create index batch_by_job on batch (job);

create table batch_member (
  batch integer not null,
  custom_id text not null,
  position integer not null,
  place integer not null,
  number integer not null,
  primary key (batch, custom_id)
) without rowid;
create index batch_member_by_place on batch_member (place, number);

pragma user_version = 2;
