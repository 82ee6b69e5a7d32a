-- Whoever asks for a copy of their data reads what figures were given to them.
create index "ledger_delivery_delivered_to_id_idx" on ledger_delivery (delivered_to, id);
