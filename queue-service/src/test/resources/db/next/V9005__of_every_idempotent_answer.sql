alter table idempotent_answer
    add column next_text  text,
    add column next_count integer not null default 0;
create index next_text_of_idempotent_answer on idempotent_answer (next_text);
