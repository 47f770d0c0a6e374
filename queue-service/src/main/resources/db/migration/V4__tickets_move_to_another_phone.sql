-- A code that staff give to a patient whose phone has lost the ticket. Rows live for minutes; one a ticket.

create table recovery_code (
    ticket_id   uuid        primary key references ticket,
    clinic_id   integer     not null references clinic,
    -- Of the clinic and the code: whoever has the code has the ticket.
    code_hash   text        not null,
    expires_at  timestamptz not null,
    -- Wrong codes that were tried in the clinic while this one was open.
    wrong_tries integer     not null default 0,
    constraint one_ticket_a_code unique (clinic_id, code_hash)
);
