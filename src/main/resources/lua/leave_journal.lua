-- Takes a reader out of the journal's group, unless it has lines that it never finished: with it they would leave the group, too,
-- and nobody would take them over.
-- KEYS 1 the partition's journal
-- ARGV 1 group   2 reader
-- Returns 1 where the reader is not in the group any more, 0 where it stays
if redis.call('EXISTS', KEYS[1]) == 0 then return 1 end
local pending = redis.pcall('XPENDING', KEYS[1], ARGV[1], '-', '+', 1, ARGV[2])
if pending.err then return 1 end
if #pending > 0 then return 0 end
redis.call('XGROUP', 'DELCONSUMER', KEYS[1], ARGV[1], ARGV[2])
return 1
