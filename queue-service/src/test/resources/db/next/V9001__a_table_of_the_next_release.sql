-- What a next release may do, tried on this one while it is at work: on every table that a call writes to.

create table next_release (
    id   bigint generated always as identity primary key,
    text text not null
);
create unique index next_release_once on next_release (text);
