-- Puts an interview back that Redis lost, wholly or its tail, from the permanent log. Does nothing where Redis has as much.
-- KEYS 1 interview hash   2 its stream   3 the partition's deadlines
-- ARGV 1 interview id   2 number of the last event   3 its time   4 number of the last message   5 due time or ''
--      6 seconds to keep the interview, 0 for ever   7.. all events as JSON
-- Returns 1 restored, 0 Redis has as much or more
local seq = tonumber(redis.call('HGET', KEYS[1], 'seq') or '0')
if seq >= tonumber(ARGV[2]) then return 0 end
redis.call('DEL', KEYS[2])
for i = 7, #ARGV do redis.call('XADD', KEYS[2], (i - 6) .. '-0', 'e', ARGV[i]) end
redis.call('HSET', KEYS[1], 'seq', ARGV[2], 'at', ARGV[3], 'cseq', ARGV[4], 'durable', ARGV[2])
if ARGV[5] == '' then redis.call('ZREM', KEYS[3], ARGV[1]) else redis.call('ZADD', KEYS[3], ARGV[5], ARGV[1]) end
if ARGV[6] == '0' then
  redis.call('PERSIST', KEYS[1])
else
  redis.call('EXPIRE', KEYS[1], ARGV[6])
  redis.call('EXPIRE', KEYS[2], ARGV[6])
end
return 1
