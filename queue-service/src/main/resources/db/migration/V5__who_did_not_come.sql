-- Every change tells how many did not come today: a handful, to be found without looking at everybody of the day.
create index ticket_missed on ticket (clinic_id, day, service_id) where status = 'NO_SHOW';
