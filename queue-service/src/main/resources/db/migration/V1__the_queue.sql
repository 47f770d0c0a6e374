-- The truth of QueueMed. Positions and waits are computed, never stored; no ticket and no event is ever deleted.

create table network (
    id         integer generated always as identity primary key,
    name       text        not null unique,
    created_at timestamptz not null default now()
);

create table clinic (
    id             integer generated always as identity primary key,
    network_id     integer     not null references network,
    name           text        not null,
    locale         text        not null,
    time_zone      text        not null,
    status         text        not null check (status in ('OPEN', 'PAUSED', 'CLOSED')),
    -- What staff chose to say about the status; null for the clinic's language's own sentence.
    status_message text,
    -- The order of commits: every transaction that changes the clinic raises it first, and so holds the clinic's lock.
    -- At least the clock's milliseconds, so that a database restored from a backup goes on above what was published.
    version        bigint      not null,
    created_at     timestamptz not null default now()
);
create index clinic_of_network on clinic (network_id);

create table service (
    id               bigint generated always as identity primary key,
    clinic_id        integer not null references clinic,
    name             text    not null,
    prefix           text    not null default '',
    expected_minutes integer not null check (expected_minutes between 1 and 480),
    removed_at       timestamptz
);
create index service_of_clinic on service (clinic_id) where removed_at is null;

create table room (
    id         bigint generated always as identity primary key,
    clinic_id  integer not null references clinic,
    name       text    not null,
    -- The services called to this room; none means all.
    services   bigint[] not null default '{}',
    removed_at timestamptz
);
create index room_of_clinic on room (clinic_id) where removed_at is null;

create table ticket (
    id         uuid primary key,
    clinic_id  integer     not null references clinic,
    service_id bigint      not null references service,
    day        date        not null,
    number     integer     not null check (number > 0),
    label      text        not null,
    status     text        not null check (status in
                   ('WAITING', 'CALLED', 'SERVING', 'SERVED', 'NO_SHOW', 'LEFT', 'CANCELLED')),
    priority   text        not null check (priority in ('NORMAL', 'PRIORITY', 'URGENT')),
    token_hash text        not null unique,
    name       text,
    queued_at  timestamptz not null,
    joined_at  timestamptz not null,
    called_at  timestamptz,
    started_at timestamptz,
    ended_at   timestamptz,
    room_id    bigint references room,
    attempt    integer     not null default 0,
    -- A number is given once a day, whatever else goes wrong.
    constraint one_number_a_day unique (clinic_id, day, number)
);
create index ticket_open on ticket (clinic_id) where status in ('WAITING', 'CALLED', 'SERVING');
create index ticket_lately_ended on ticket (clinic_id, ended_at) where ended_at is not null;

-- What happened, in order, and who did it: analytics, audit and webhooks are readings of it.
create table ticket_event (
    id         bigint generated always as identity primary key,
    ticket_id  uuid        not null references ticket,
    clinic_id  integer     not null references clinic,
    type       text        not null,
    at         timestamptz not null,
    actor      text        not null,
    -- Where the step was taken: of a transfer the service that was left.
    service_id bigint      not null references service,
    room_id    bigint references room,
    -- How long that had lasted which this ended: the wait before the first call, or the visit.
    seconds    float8
);
create index event_of_ticket on ticket_event (ticket_id);
create index event_of_clinic on ticket_event (clinic_id, at);
create index event_that_lasted on ticket_event (clinic_id, at) include (service_id, type, seconds)
    where seconds is not null;

-- A poster's QR code. The token is public by nature (it hangs on a wall), so it is kept as it is.
create table join_code (
    token      text primary key,
    clinic_id  integer     not null references clinic,
    created_at timestamptz not null,
    expires_at timestamptz not null
);
create index join_code_of_clinic on join_code (clinic_id, expires_at);

create table display (
    id         integer generated always as identity primary key,
    clinic_id  integer     not null references clinic,
    name       text        not null,
    token_hash text        not null unique,
    created_at timestamptz not null default now(),
    removed_at timestamptz
);
create index display_of_clinic on display (clinic_id) where removed_at is null;

create table staff (
    id            integer generated always as identity primary key,
    network_id    integer     not null references network,
    username      text        not null unique,
    password_hash text        not null,
    display_name  text,
    role          text        not null check (role in ('STAFF', 'MANAGER', 'NETWORK_ADMIN')),
    created_at    timestamptz not null default now()
);

create table staff_clinic (
    staff_id  integer not null references staff,
    clinic_id integer not null references clinic,
    primary key (staff_id, clinic_id)
);
create index staff_of_clinic on staff_clinic (clinic_id);

-- Answers already given, by the key that the client chose: the same key gives the same answer and acts once. The key
-- itself is not here; the answer is sealed with it.
create table idempotent_answer (
    id          text primary key,
    fingerprint text        not null,
    status      integer,
    location    text,
    body        text,
    created_at  timestamptz not null default now()
);
create index idempotent_answer_age on idempotent_answer (created_at);
