alter table ticket
    add column next_text  text,
    add column next_count integer not null default 0;
create index next_text_of_ticket on ticket (next_text);
