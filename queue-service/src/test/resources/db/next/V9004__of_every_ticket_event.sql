alter table ticket_event
    add column next_text  text,
    add column next_count integer not null default 0;
create index next_text_of_ticket_event on ticket_event (next_text);
