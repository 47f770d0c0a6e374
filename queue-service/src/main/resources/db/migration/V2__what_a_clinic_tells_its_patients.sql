-- How a clinic receives its patients: the languages it speaks to them, what it tells them, and when it is open.

alter table clinic
    -- fr, en, ar in the order in which they are shown; none means the clinic's own alone.
    add column languages text[]  not null default '{}',
    add column notice    text,
    -- Whether its screens speak calls.
    add column voice     boolean not null default true,
    -- Such as 'MONDAY 08:00-12:30'.
    add column hours     text[]  not null default '{}';
