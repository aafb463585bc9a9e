-- Puts an interview back that Redis lost, wholly or its tail, from the permanent log. Does nothing where Redis has as much.
-- KEYS 1 interview hash   2 its stream   3 the partition's deadlines
-- ARGV 1 interview id   2 number of the last event   3 number of the last message   4 due time or ''   5.. all events as JSON
-- Returns 1 restored, 0 Redis has as much or more
local seq = tonumber(redis.call('HGET', KEYS[1], 'seq') or '0')
if seq >= tonumber(ARGV[2]) then return 0 end
redis.call('DEL', KEYS[2])
for i = 5, #ARGV do redis.call('XADD', KEYS[2], (i - 4) .. '-0', 'e', ARGV[i]) end
redis.call('HSET', KEYS[1], 'seq', ARGV[2], 'cseq', ARGV[3], 'durable', ARGV[2])
redis.call('PERSIST', KEYS[1])
if ARGV[4] ~= '' then redis.call('ZADD', KEYS[3], ARGV[4], ARGV[1]) end
return 1
