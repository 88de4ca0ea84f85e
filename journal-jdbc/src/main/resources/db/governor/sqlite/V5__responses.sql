-- Accepted answers by their questions. A question is the first half of a SHA-256; the scope stands for
-- provider, account and model. In the order of their coming, so that a page is written once and the
-- oldest are found at once.

create table response (
  id integer primary key,
  scope integer not null,
  question blob not null,
  at integer not null,
  model text not null,
  text text not null
);
create unique index response_by_question on response (scope, question);

pragma user_version = 5;
