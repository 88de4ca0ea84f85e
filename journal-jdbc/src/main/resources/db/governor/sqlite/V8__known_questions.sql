-- Answers are found by their questions with an index in memory. On disk, each new question, as its digest
-- is chance, would change a page of its own; here they stand in the order of their coming.

drop index response_by_question;

create table response_key (
  id integer primary key,
  scope integer not null,
  question blob not null
);
insert into response_key select id, scope, question from response;

pragma user_version = 8;
