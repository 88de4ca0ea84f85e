-- With what a failed request is asked again in place of what its job says. A column that is null is as
-- the job says.

create table amendment (
  place integer primary key,
  model text,
  max_tokens integer
);

pragma user_version = 6;
