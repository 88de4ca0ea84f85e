-- A request's place is one 64-bit key: job number * 2^40 + index. So the large tables are plain
-- row-id trees that grow at their end, and a job is one range of places.
-- Times are microseconds since 1970, money is in trillionths of a dollar.

create table job (
  number integer primary key autoincrement,
  id text not null,
  type text not null,
  config text not null,
  fingerprint text not null,
  intake_complete integer not null default 0,
  state text not null,
  reason text not null,
  created_at integer not null,
  started_at integer,
  finished_at integer,
  asked text
);
create index job_by_id on job (id, number);

create table job_transition (
  entry integer primary key,
  job integer not null,
  at integer not null,
  state text not null,
  reason text not null
);
create index job_transition_by_job on job_transition (job);

create table request (
  place integer primary key,
  job integer not null,
  request_key text not null,
  line integer not null,
  fingerprint text not null,
  input text not null,
  unique (job, request_key)
);

-- The attempts: a row here is written before anything is sent,
create table attempt (
  place integer not null,
  number integer not null,
  sent_at integer not null,
  primary key (place, number)
) without rowid;

-- and a row here once it is known what came of it. An unknown cost is null.
create table answer (
  place integer not null,
  number integer not null,
  at integer not null,
  outcome text not null,
  message text not null,
  model text not null,
  input_tokens integer not null,
  output_tokens integer not null,
  cache_read_tokens integer not null,
  cache_write_tokens integer not null,
  cost integer,
  counted integer not null,
  primary key (place, number)
) without rowid;

-- The text of an answer that was not accepted.
create table reply (
  place integer not null,
  number integer not null,
  text text not null,
  primary key (place, number)
) without rowid;

-- How a request ended; its key is what allows one ending only. No cause: it succeeded. The origin
-- is the place that the work was done at: its own, or the predecessor's that it was carried over
-- from, with its output.
create table ending (
  place integer primary key,
  origin integer not null,
  number integer not null,
  cause text,
  output integer
);
create index ending_failed on ending (place) where cause is not null;

-- In the order of their coming, not of the requests: so that a page is written once.
create table output (
  id integer primary key,
  json text not null
);

-- How far fresh ranges were given out, and the last token.
create table frontier (
  job integer primary key,
  next_index integer not null,
  last_token integer not null
);

-- Ranges that were given out and have requests left. One that is nobody's has the time 0.
create table lease (
  job integer not null,
  first_index integer not null,
  last_index integer not null,
  token integer not null,
  worker text not null,
  until integer not null,
  primary key (job, first_index)
) without rowid;
create index lease_by_time on lease (job, until);

pragma application_id = 1198485106;
pragma user_version = 1;
