-- Screens that show a code and wait for staff to type it. Rows live for minutes: a confirmed one becomes a display.

create table pairing (
    -- Of the token that the screen made for itself and tells nobody until it is let in.
    token_hash text primary key,
    -- Stands on a screen in a waiting room, and only means something to staff who are logged in: kept as it is.
    code       text        not null unique,
    expires_at timestamptz not null
);
create index pairing_age on pairing (expires_at);

-- A screen that was shut out may be let in again with the token that it has.
alter table display drop constraint display_token_hash_key;
create unique index display_of_token on display (token_hash) where removed_at is null;
