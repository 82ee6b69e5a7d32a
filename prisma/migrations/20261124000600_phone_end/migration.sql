-- People are found by the last digits of a number, too: they are what somebody remembers of it.
create index phone_number_end on phone_number (reverse(phone) text_pattern_ops);
